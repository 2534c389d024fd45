package ru.medbus.adapters.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.adapters.signature.SignatureVerdict.Valid;

class DemoAuthorityTest {
    private static final byte[] DOCUMENT = {1, 2, 3};

    @TempDir
    Path folder;
    private final SignatureProvider provider = new BouncyCastleSignatures();

    @Test
    void authorityIsMadeOnceAndSurvivesRestart() {
        assertThat(authority().certificatePem()).isEqualTo(authority().certificatePem());
    }

    @Test
    void manyThreadsGetOneAuthorityAndOneKeyPerSigner() {
        var certificates = IntStream.range(0, 8).parallel().mapToObj(i -> authority().certificatePem()).distinct();
        assertThat(certificates).hasSize(1);
        var authority = authority();
        var keys = IntStream.range(0, 8).parallel().mapToObj(i -> authority.doctor("11223344595", "Выдуманов Тест"))
                .distinct();
        assertThat(keys).hasSize(1);
    }

    @Test
    void keysAreForTheirOwnerOnly() throws IOException {
        authority();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions
                .toString(Files.getPosixFilePermissions(folder.resolve("keys/demo-authority.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void signersOfTheDemoAreTrustedAfterTheExport() {
        var authority = authority();
        authority.exportTo(folder.resolve("trust"));
        var doctor = authority.doctor("11223344595", "Выдуманов Тест", GostHash.STREEBOG_512);
        var clinic = authority.organisation("1029999999996", "Вымышленная больница");
        assertThat(signer(doctor).snils()).contains("11223344595");
        assertThat(signer(clinic).ogrn()).contains("1029999999996");
        assertThat(signer(clinic).subject().organisation()).isEqualTo("Вымышленная больница");
    }

    private Signer signer(SigningKey key) {
        var settings = SignatureProperties.under(folder);
        var check = new SignatureCheck(provider, new TrustStore(settings.trust(), settings.revocationLists(), provider),
                settings);
        var signature = new DocumentSigning(provider).sign(DOCUMENT, key, Instant.now());
        return ((Valid) check.check(Digests.of(DOCUMENT), signature, Instant.now())).signer();
    }

    private DemoAuthority authority() {
        return new DemoAuthority(folder.resolve("keys"), provider);
    }
}
