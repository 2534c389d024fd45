package ru.medbus.adapters.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.medbus.adapters.signature.SignatureWorld.DOCUMENT;
import static ru.medbus.adapters.signature.SignatureWorld.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x509.Certificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.adapters.signature.SignatureVerdict.Invalid;
import ru.medbus.adapters.signature.SignatureVerdict.Valid;

class TrustStoreTest {
    @TempDir
    Path folder;
    private SignatureWorld world;
    private SignatureCheck check;
    private byte[] signature;

    @BeforeEach
    void world() throws IOException {
        world = new SignatureWorld(folder);
        signature = world.signature(world.doctor());
        Files.delete(world.trust.resolve("authority.pem"));
        check = world.check();
        assertThat(verdict()).isInstanceOf(Invalid.class);
    }

    @Test
    void droppedCertificateIsTrustedAndRemovedOneNoLonger() throws IOException {
        drop("authority.pem", world.authority.certificatePem());
        await(Valid.class);
        Files.delete(world.trust.resolve("authority.pem"));
        await(Invalid.class);
    }

    @Test
    void manyCertificatesInOneFileAndDerAreRead() throws IOException {
        drop("many.pem", world.authority("CN=Другой УЦ").certificatePem() + "\n" + world.authority.certificatePem());
        await(Valid.class);
        Files.delete(world.trust.resolve("many.pem"));
        await(Invalid.class);
        Files.write(world.trust.resolve("authority.cer"), Certificates.der(world.authority.certificate()));
        await(Valid.class);
    }

    @Test
    void brokenFilesAreReportedAndSpoilNothing() throws IOException {
        drop("broken.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        drop("key.pem", Armour.pem("PRIVATE KEY", world.authority.key().getEncoded()));
        drop("note.txt", "заметка");
        drop("authority.pem", world.authority.certificatePem());
        Files.writeString(world.lists.resolve("broken.crl"), "нет");
        await(Valid.class);
        assertThat(world.store().problems(NOW)).extracting(FileProblem::file)
                .containsExactlyInAnyOrder("broken.pem", "key.pem", "note.txt", "broken.crl");
        assertThat(world.store().problems(NOW)).allSatisfy(problem -> assertThat(problem.why()).matches("[А-Я].*"));
    }

    @Test
    void signersOwnCertificateMayBeTrustedWithoutItsAuthority() {
        var doctor = world.doctor();
        signature = world.signature(doctor);
        drop("doctor.pem", doctor.certificatePem());
        await(Valid.class);
    }

    @Test
    void droppedRevocationListIsObeyed() {
        var doctor = world.doctor();
        signature = world.signature(doctor);
        drop("authority.pem", world.authority.certificatePem());
        await(Valid.class);
        world.revoke(world.authority, Map.of(doctor.certificate().getSerialNumber(), NOW.minusSeconds(1)),
                NOW.plus(Duration.ofDays(1)));
        await(Invalid.class);
    }

    @Test
    void bundleOfCertificatesIsRead() throws IOException {
        var certificates = new ASN1EncodableVector();
        for (var authority : List.of(world.authority("CN=Другой УЦ"), world.authority)) {
            certificates.add(Certificate.getInstance(Certificates.der(authority.certificate())));
        }
        var bundle = new ContentInfo(CMSObjectIdentifiers.signedData, new SignedData(new DERSet(),
                new ContentInfo(CMSObjectIdentifiers.data, null), new DERSet(certificates), null, new DERSet()));
        Files.write(world.trust.resolve("chain.p7b"), bundle.getEncoded());
        await(Valid.class);
        drop("chain.p7b", Armour.pem("PKCS7", bundle.getEncoded()));
        assertThat(world.store().certificates()).hasSize(2);
    }

    @Test
    void overdueListIsReported() {
        world.revoke(world.authority, Map.of(), NOW.minusSeconds(60));
        assertThat(world.store().problems(NOW)).extracting(FileProblem::file).containsExactly("authority.crl");
        assertThat(world.store().problems(NOW.minusSeconds(120))).isEmpty();
    }

    @Test
    void missingFoldersTrustNobody() {
        var store = new TrustStore(folder.resolve("none"), folder.resolve("neither"), world.provider);
        assertThat(store.certificates()).isEmpty();
        assertThat(store.problems(NOW)).isEmpty();
    }

    private void drop(String file, String content) {
        SignatureWorld.put(world.trust, file, content);
    }

    private void await(Class<? extends SignatureVerdict> expected) {
        Awaitility.await().pollInterval(Duration.ofMillis(30)).untilAsserted(
                () -> assertThat(verdict()).isInstanceOf(expected));
    }

    private SignatureVerdict verdict() {
        return check.check(Digests.of(DOCUMENT), signature, NOW);
    }
}
