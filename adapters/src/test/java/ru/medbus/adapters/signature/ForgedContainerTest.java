package ru.medbus.adapters.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static ru.medbus.adapters.signature.GostHash.STREEBOG_256;
import static ru.medbus.adapters.signature.SignatureWorld.DOCUMENT;
import static ru.medbus.adapters.signature.SignatureWorld.ISSUING;
import static ru.medbus.adapters.signature.SignatureWorld.NOW;
import static ru.medbus.adapters.signature.SignatureWorld.SIGNING;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.adapters.signature.SignatureVerdict.Invalid;
import ru.medbus.adapters.signature.SignatureVerdict.Valid;

/** Containers that are signed correctly and still must not pass, and those that are unusual and must. */
class ForgedContainerTest {
    @TempDir
    Path folder;
    private SignatureWorld world;
    private SigningKey doctor;

    @BeforeEach
    void world() {
        world = new SignatureWorld(folder);
        doctor = world.doctor();
    }

    @Test
    void documentInsideTheSignatureIsRefused() {
        assertRefused(forgery().attached(DOCUMENT), SignatureFault.WRONG_SIGNATURE_FORMAT);
        assertRefused(forgery().attached("другое".getBytes()), SignatureFault.WRONG_SIGNATURE_FORMAT);
    }

    @Test
    void contentOfAnotherTypeIsRefused() {
        assertRefused(forgery().typed(CMSObjectIdentifiers.signedData), SignatureFault.WRONG_SIGNATURE_FORMAT);
    }

    @Test
    void twoSignersAreRefusedEvenWhenBothAreGood() {
        assertRefused(forgery().alsoSignedBy(world.doctor()), SignatureFault.MULTIPLE_SIGNERS);
    }

    @Test
    void signatureWithoutSignedAttributesIsRefused() {
        assertRefused(forgery().withoutAttributes(), SignatureFault.WRONG_SIGNATURE_FORMAT);
    }

    @Test
    void repeatedAttributeIsRefused() {
        assertRefused(forgery().signedAt(NOW).signedAt(NOW.minusSeconds(60)), SignatureFault.WRONG_SIGNATURE_FORMAT);
    }

    @Test
    void nameOfAnotherCertificateIsRefused() {
        assertRefused(forgery().naming(new byte[32]), SignatureFault.SIGNATURE_VERIFICATION_ERROR);
    }

    @Test
    void keyOfRsaInTheCertificateIsRefusedByName() throws GeneralSecurityException {
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
        var certificate = CertificateIssuer.of(world.authority, world.provider).issue(new X500Name("CN=RSA"), rsa,
                NOW.minusSeconds(60), NOW.plusSeconds(60), SIGNING);
        var signer = new SigningKey("rsa", doctor.key(), certificate, doctor.subject(), STREEBOG_256);
        assertThat(check(forgery().of(DOCUMENT, signer))).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo(SignatureFault.UNKNOWN_ALGORITHM);
            assertThat(invalid.text()).contains("RSA");
        });
    }

    @Test
    void certificateMayBeKnownInsteadOfCarried() {
        assertRefused(forgery().withoutCertificate(), SignatureFault.NO_END_ENTITY_CERTIFICATE);
        SignatureWorld.put(world.trust, "doctor.pem", doctor.certificatePem());
        assertThat(check(forgery().withoutCertificate().of(DOCUMENT, doctor))).isInstanceOf(Valid.class);
    }

    @Test
    void missingSigningTimeIsTheMomentOfReceipt() {
        assertThat(check(forgery().of(DOCUMENT, doctor))).isInstanceOfSatisfying(Valid.class,
                valid -> assertThat(valid.signer().signedAt()).isEqualTo(NOW));
    }

    @Test
    void intermediateAuthorityTravelsInTheContainer() {
        var middle = intermediate();
        var signer = world.issued(middle, STREEBOG_256, NOW.minusSeconds(60), NOW.plusSeconds(60), SIGNING);
        assertThat(code(check(forgery().of(DOCUMENT, signer))))
                .isEqualTo(SignatureFault.CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT);
        assertThat(check(forgery().carrying(Certificates.der(middle.certificate())).of(DOCUMENT, signer)))
                .isInstanceOf(Valid.class);
    }

    @Test
    void rememberedChainDoesNotServeATimeBeforeItsIntermediateAuthority() {
        var middle = intermediate();
        var signer = world.issued(middle, STREEBOG_256, NOW.minus(Duration.ofDays(50)), NOW.plusSeconds(60), SIGNING);
        var check = world.check();
        var link = Certificates.der(middle.certificate());
        assertThat(check.check(Digests.of(DOCUMENT), forgery().carrying(link).of(DOCUMENT, signer), NOW))
                .isInstanceOf(Valid.class);
        var early = forgery().carrying(link).signedAt(NOW.minus(Duration.ofDays(20))).of(DOCUMENT, signer);
        assertThat(code(check.check(Digests.of(DOCUMENT), early, NOW)))
                .isEqualTo(SignatureFault.CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT);
    }

    @Test
    void certificateThatDoesNotSayForWhatSignsDocumentsAndIssuesNothing() {
        var free = world.issued(world.authority, STREEBOG_256, NOW.minusSeconds(60), NOW.plusSeconds(60), 0);
        assertThat(check(forgery().of(DOCUMENT, free))).isInstanceOf(Valid.class);
        SignatureWorld.put(world.trust, "free.pem", free.certificatePem());
        var issued = world.issued(free, STREEBOG_256, NOW.minusSeconds(60), NOW.plusSeconds(60), SIGNING);
        assertThat(code(check(forgery().of(DOCUMENT, issued))))
                .isEqualTo(SignatureFault.CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT);
    }

    @Test
    void revokedIntermediateAuthorityIsRefused() {
        var middle = intermediate();
        var signer = world.issued(middle, STREEBOG_256, NOW.minusSeconds(60), NOW.plusSeconds(60), SIGNING);
        world.revoke(world.authority, Map.of(middle.certificate().getSerialNumber(), NOW.minusSeconds(5)),
                NOW.plusSeconds(60));
        assertThat(code(check(forgery().carrying(Certificates.der(middle.certificate())).of(DOCUMENT, signer))))
                .isEqualTo(SignatureFault.CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT);
    }

    @Test
    void anyChangedByteOfTheContainerIsAnsweredAndNeverChangesTheSigner() {
        var container = world.signature(doctor);
        var check = world.check();
        var signer = ((Valid) check.check(Digests.of(DOCUMENT), container, NOW)).signer();
        var random = new Random(20260310);
        for (int position = 0; position < container.length; position++) {
            var changed = container.clone();
            changed[position] ^= (byte) (1 + random.nextInt(255));
            assertThatCode(() -> {
                if (check.check(Digests.of(DOCUMENT), changed, NOW) instanceof Valid valid) {
                    assertThat(valid.signer()).isEqualTo(signer);
                }
            }).as("byte %d", position).doesNotThrowAnyException();
        }
    }

    /** Without signingCertificateV2 the signature does not name the certificate, so its bytes reach the deeper checks. */
    @Test
    void anyChangedByteOfTheCertificateIsAnsweredAndRefused() {
        var container = forgery().signedAt(NOW).of(DOCUMENT, doctor);
        var certificate = Certificates.der(doctor.certificate());
        int start = indexOf(container, certificate);
        var check = world.check();
        for (int position = 0; position < certificate.length; position++) {
            var changed = container.clone();
            changed[start + position] ^= (byte) (1 << position % 8);
            assertThat(check.check(Digests.of(DOCUMENT), changed, NOW)).as("byte %d", position)
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void anyChangedByteOfTheIntermediateCertificateIsAnsweredAndRefused() {
        var middle = intermediate();
        var signer = world.issued(middle, STREEBOG_256, NOW.minusSeconds(60), NOW.plusSeconds(60), SIGNING);
        var link = Certificates.der(middle.certificate());
        var container = forgery().carrying(link).signedAt(NOW).of(DOCUMENT, signer);
        int start = indexOf(container, link);
        var check = world.check();
        for (int position = 0; position < link.length; position++) {
            var changed = container.clone();
            changed[start + position] ^= (byte) (1 << position % 8);
            assertThat(check.check(Digests.of(DOCUMENT), changed, NOW)).as("byte %d", position)
                    .isInstanceOf(Invalid.class);
        }
    }

    private SigningKey intermediate() {
        return world.issued(world.authority, STREEBOG_256, NOW.minus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(9)),
                ISSUING);
    }

    private static int indexOf(byte[] whole, byte[] part) {
        int start = 0;
        while (!java.util.Arrays.equals(whole, start, start + part.length, part, 0, part.length)) {
            start++;
        }
        return start;
    }

    private CmsForgery forgery() {
        return new CmsForgery(world.provider);
    }

    private void assertRefused(CmsForgery forgery, SignatureFault code) {
        assertThat(code(check(forgery.of(DOCUMENT, doctor)))).isEqualTo(code);
    }

    private SignatureVerdict check(byte[] container) {
        return world.check().check(Digests.of(DOCUMENT), container, NOW);
    }

    private static SignatureFault code(SignatureVerdict verdict) {
        assertThat(verdict).isInstanceOf(Invalid.class);
        return ((Invalid) verdict).code();
    }
}
