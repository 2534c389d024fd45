package ru.medbus.adapters.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.adapters.signature.SignatureVerdict.Invalid;
import ru.medbus.adapters.signature.SignatureVerdict.Valid;

/** OpenSSL signs and we verify, we sign and OpenSSL verifies; the commands are those of docs/systems/signature.md. */
class OpenSslInteroperationTest {
    private static final Pattern SCRIPT = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;
    private final SignatureProvider provider = new BouncyCastleSignatures();
    private OpenSsl openssl;
    private byte[] document;

    @BeforeEach
    void document() throws IOException {
        openssl = OpenSsl.in(folder);
        document = "<ClinicalDocument>Выдуманный документ</ClinicalDocument>\n".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("document.xml"), document);
    }

    @ParameterizedTest
    @EnumSource(GostHash.class)
    void signatureOfOpenSslIsValidHereInDerAndInBase64(GostHash size) throws IOException {
        openssl.script(documented(size));
        Files.copy(folder.resolve("ca.pem"), Files.createDirectory(folder.resolve("trust")).resolve("ca.pem"));
        for (var file : new String[]{"document.sig", "document.sig.b64"}) {
            assertThat(check(Files.readAllBytes(folder.resolve(file)))).isInstanceOfSatisfying(Valid.class, valid -> {
                assertThat(valid.signer().snils()).contains("11223344595");
                assertThat(valid.signer().ogrn()).contains("1029999999996");
                assertThat(valid.signer().subject().commonName()).isEqualTo("Выдуманов Тест");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-outform PEM", "-outform DER -keyid",
            "-outform DER -certfile ca.pem"})
    void otherFormsOfOpenSslAreValidToo(String form) throws IOException {
        assertThat(signed(form)).isInstanceOf(Valid.class);
    }

    @ParameterizedTest
    @CsvSource({"-nodetach, WRONG_SIGNATURE_FORMAT", "-stream, WRONG_SIGNATURE_FORMAT",
            "-noattr, WRONG_SIGNATURE_FORMAT",
            "-nocerts, NO_END_ENTITY_CERTIFICATE", "-signer ca.pem -inkey ca.key, MULTIPLE_SIGNERS"})
    void formsThatAreNotAccepted(String form, SignatureFault code) throws IOException {
        assertThat(signed(form + " -outform DER")).isInstanceOfSatisfying(Invalid.class,
                invalid -> assertThat(invalid.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource(GostHash.class)
    void ourSignatureWithTheirKeyIsValidForOpenSsl(GostHash size) throws IOException {
        openssl.script(documented(size));
        var keys = new SigningKeys(folder, "", SubjectOids.DEFAULT, provider);
        Files.write(folder.resolve("ours.sig"), keys.sign(document, "signer", Instant.now()));
        assertThat(openssl.accepts("ours.sig", "document.xml", "ca.pem")).isTrue();
        assertThat(openssl.accepts("ours.sig", "ca.pem", "ca.pem")).as("another document").isFalse();
    }

    @ParameterizedTest
    @EnumSource(GostHash.class)
    void ourKeysAndCertificatesAreValidForOpenSsl(GostHash size) throws IOException {
        var demo = new DemoAuthority(folder.resolve("demo"), provider);
        var doctor = demo.doctor("11223344595", "Выдуманов Тест", size);
        Files.writeString(folder.resolve("demo.pem"), demo.certificatePem());
        Files.write(folder.resolve("demo.sig"), new DocumentSigning(provider).sign(document, doctor, Instant.now()));
        assertThat(openssl.accepts("demo.sig", "document.xml", "demo.pem")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(GostHash.class)
    void keysOfPkcs12AndEncryptedPemAreRead(GostHash size) throws IOException {
        openssl.script(documented(size));
        var keys = Files.createDirectory(folder.resolve("keys"));
        openssl.run("pkcs12 -engine gost -export -inkey signer.key -in signer.pem -passout pass:secret"
                + " -out keys/hospital.p12");
        openssl.run("pkcs8 -engine gost -topk8 -in signer.key -v2 aes256 -passout pass:secret -out keys/clinic.key");
        Files.copy(folder.resolve("signer.pem"), keys.resolve("clinic.crt"));
        var signing = new SigningKeys(keys, "secret", SubjectOids.DEFAULT, provider);
        assertThat(signing.problems()).isEmpty();
        assertThat(signing.all()).extracting(SigningKey::alias).containsExactlyInAnyOrder("hospital", "clinic");
        for (var key : signing.all()) {
            Files.write(folder.resolve("ours.sig"), signing.sign(document, key.alias(), Instant.now()));
            assertThat(openssl.accepts("ours.sig", "document.xml", "ca.pem")).as(key.alias()).isTrue();
        }
        assertThat(new SigningKeys(keys, "wrong", SubjectOids.DEFAULT, provider).all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(GostHash.class)
    void listOfOpenSslRevokes(GostHash size) throws IOException {
        openssl.script(documented(size));
        Files.copy(folder.resolve("ca.pem"), Files.createDirectory(folder.resolve("trust")).resolve("ca.pem"));
        Files.createDirectory(folder.resolve("crl"));
        Files.writeString(folder.resolve("ca.cnf"), """
                [ca]
                default_ca = demo
                [demo]
                database = index.txt
                crlnumber = number
                default_crl_days = 30
                default_md = md_gost12_256
                """);
        Files.writeString(folder.resolve("index.txt"), "");
        Files.writeString(folder.resolve("number"), "01\n");
        var ca = "ca -engine gost -config ca.cnf -cert ca.pem -keyfile ca.key -md md_gost12_" + size.bits();
        openssl.run(ca + " -revoke signer.pem");
        openssl.run(ca + " -gencrl -out crl/ca.crl");
        var later = Instant.now().plusSeconds(2);
        assertThat(check(Files.readAllBytes(folder.resolve("document.sig")), later))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.text()).contains("отозван"));
    }

    @ParameterizedTest
    @EnumSource(value = GostHash.class, names = "STREEBOG_256")
    void signatureByRsaIsRefusedByName(GostHash size) throws IOException {
        openssl.run("req -new -x509 -newkey rsa:2048 -nodes -keyout rsa.key -subj /CN=rsa -days 3 -out rsa.pem");
        openssl.run("cms -sign -binary -in document.xml -signer rsa.pem -inkey rsa.key -outform DER -out rsa.sig");
        assertThat(check(Files.readAllBytes(folder.resolve("rsa.sig")))).isInstanceOfSatisfying(Invalid.class,
                invalid -> assertThat(invalid.code()).isEqualTo(SignatureFault.UNKNOWN_ALGORITHM));
    }

    private SignatureVerdict signed(String form) throws IOException {
        openssl.script(documented(GostHash.STREEBOG_256));
        Files.copy(folder.resolve("ca.pem"), Files.createDirectory(folder.resolve("trust")).resolve("ca.pem"));
        openssl.run("cms -engine gost -sign -binary -in document.xml -signer signer.pem -inkey signer.key"
                + " -md md_gost12_256 -out form.sig " + form);
        return check(Files.readAllBytes(folder.resolve("form.sig")));
    }

    private SignatureVerdict check(byte[] signature) {
        return check(signature, Instant.now());
    }

    private SignatureVerdict check(byte[] signature, Instant receivedAt) {
        var settings = SignatureProperties.under(folder);
        return new SignatureCheck(provider, new TrustStore(settings.trust(), settings.revocationLists(), provider),
                settings).check(Digests.of(document), signature, receivedAt);
    }

    /** The commands of the page, changed for 512 bits as the page says. */
    private static String documented(GostHash size) throws IOException {
        var commands = SCRIPT.matcher(Files.readString(page())).results()
                .map(block -> block.group(1)).reduce("", String::concat);
        assertThat(commands).contains("openssl cms");
        return size == GostHash.STREEBOG_256
                ? commands
                : commands.replace("gost2012_256", "gost2012_512").replace("TCA", "A").replace("gost12_256",
                        "gost12_512");
    }

    private static Path page() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/systems/signature.md"))) {
            here = here.getParent();
        }
        return here.resolve("docs/systems/signature.md");
    }
}
