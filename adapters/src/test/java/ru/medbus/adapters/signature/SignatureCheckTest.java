package ru.medbus.adapters.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.medbus.adapters.signature.GostHash.STREEBOG_256;
import static ru.medbus.adapters.signature.GostHash.STREEBOG_512;
import static ru.medbus.adapters.signature.SignatureWorld.DOCUMENT;
import static ru.medbus.adapters.signature.SignatureWorld.NOW;
import static ru.medbus.adapters.signature.SignatureWorld.SIGNING;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.medbus.adapters.signature.SignatureVerdict.Invalid;
import ru.medbus.adapters.signature.SignatureVerdict.Valid;

/** Every way a signature may be wrong has its code and a text that says what to do. */
class SignatureCheckTest {
    @TempDir
    Path folder;
    private SignatureWorld world;

    @BeforeEach
    void world() {
        world = new SignatureWorld(folder);
    }

    @ParameterizedTest
    @EnumSource(GostHash.class)
    void signatureOfBothSizesIsValid(GostHash size) {
        var verdict = check(world.signature(world.doctor(size)));
        assertThat(verdict).isInstanceOfSatisfying(Valid.class, valid -> {
            assertThat(valid.signer().snils()).contains(SignatureWorld.SNILS);
            assertThat(valid.signer().ogrn()).contains(SignatureWorld.OGRN);
            assertThat(valid.signer().subject().commonName()).isEqualTo("Выдуманов Тест");
            assertThat(valid.signer().signedAt()).isEqualTo(NOW);
            assertThat(valid.signer().certificateSha256()).hasSize(64);
        });
    }

    @Test
    void base64WithLineBreaksOrPemIsReadAsDer() {
        var der = world.signature(world.doctor());
        assertThat(check(Base64.getMimeEncoder().encode(der))).isInstanceOf(Valid.class);
        assertThat(check(Base64.getEncoder().encode(der))).isInstanceOf(Valid.class);
        assertThat(check(Armour.pem("CMS", der).getBytes(StandardCharsets.US_ASCII))).isInstanceOf(Valid.class);
    }

    @Test
    void bothSignaturesShareOneDigestAndEachKeyIsDecodedOnce() {
        var first = world.signature(world.doctor());
        var second = world.signature(world.doctor());
        var check = world.check();
        check.check(Digests.of(DOCUMENT), first, NOW);
        check.check(Digests.of(DOCUMENT), second, NOW);
        int digests = world.provider.digestsOfDocument(STREEBOG_256);
        int keys = world.provider.keys.get();
        var document = Digests.of(DOCUMENT);
        assertThat(check.check(document, first, NOW)).isInstanceOf(Valid.class);
        assertThat(check.check(document, second, NOW)).isInstanceOf(Valid.class);
        assertThat(world.provider.digestsOfDocument(STREEBOG_256) - digests).isEqualTo(1);
        assertThat(world.provider.keys.get()).isEqualTo(keys);
    }

    @Test
    void manyThreadsShareOneCheck() {
        var check = world.check();
        var good = List.of(world.signature(world.doctor()), world.signature(world.doctor(STREEBOG_512)));
        var bad = good.getFirst().clone();
        bad[bad.length - 5] ^= 1;
        try (var threads = Executors.newFixedThreadPool(4)) {
            var verdicts = IntStream.range(0, 200).mapToObj(i -> CompletableFuture.supplyAsync(
                    () -> check.check(Digests.of(DOCUMENT), i % 3 == 2 ? bad : good.get(i % 3), NOW), threads))
                    .toList();
            for (int i = 0; i < verdicts.size(); i++) {
                assertThat(verdicts.get(i).join() instanceof Valid).as("check %d", i).isEqualTo(i % 3 != 2);
            }
        }
    }

    @Test
    void changedDocumentIsRefused() {
        var signature = world.signature(world.doctor());
        var changed = DOCUMENT.clone();
        changed[3] ^= 1;
        assertThat(code(world.check().check(Digests.of(changed), signature, NOW)))
                .isEqualTo(SignatureFault.DIGEST_MISMATCH);
    }

    @Test
    void changedSignatureValueIsRefused() {
        var signature = world.signature(world.doctor());
        signature[signature.length - 5] ^= 1;
        assertRefused(signature, SignatureFault.SIGNATURE_VERIFICATION_ERROR);
    }

    @Test
    void certificateOfAnotherKeyIsRefused() {
        var doctor = world.doctor();
        var stranger = world.doctor();
        var crossed = world.key(stranger.key(), doctor.certificate());
        assertRefused(world.signature(crossed), SignatureFault.SIGNATURE_VERIFICATION_ERROR);
    }

    @Test
    void expiredAndNotYetValidCertificatesAreRefused() {
        var expired = world.issued(world.authority, STREEBOG_256, NOW.minus(Duration.ofDays(9)),
                NOW.minus(Duration.ofDays(1)), SIGNING);
        var early = world.issued(world.authority, STREEBOG_256, NOW.plus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(9)), SIGNING);
        assertRefused(world.signature(expired), SignatureFault.DOC_DATE_MISMATCH_CERT_NOT_AFTER);
        assertRefused(world.signature(early), SignatureFault.DOC_DATE_MISMATCH_CERT_NOT_BEFORE);
    }

    @Test
    void signatureMadeWhileTheCertificateWasValidStaysValid() {
        var expired = world.issued(world.authority, STREEBOG_256, NOW.minus(Duration.ofDays(9)),
                NOW.minus(Duration.ofDays(1)), SIGNING);
        var signature = world.signing.sign(DOCUMENT, expired, NOW.minus(Duration.ofDays(2)));
        assertThat(check(signature)).isInstanceOf(Valid.class);
    }

    @Test
    void signingTimeMayRunAheadByFiveMinutesOnly() {
        var doctor = world.doctor();
        assertThat(check(world.signing.sign(DOCUMENT, doctor, NOW.plusSeconds(299)))).isInstanceOf(Valid.class);
        assertRefused(world.signing.sign(DOCUMENT, doctor, NOW.plusSeconds(301)),
                SignatureFault.SIGNING_TIME_IN_FUTURE);
    }

    @Test
    void revokedCertificateIsRefusedWhateverTimeItClaims() {
        var doctor = world.doctor();
        revoke(doctor, NOW.minusSeconds(60));
        assertRefused(world.signature(doctor), SignatureFault.CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT);
        assertRefused(world.signing.sign(DOCUMENT, doctor, NOW.minus(Duration.ofDays(3))),
                SignatureFault.CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT);
    }

    @Test
    void revocationAfterTheReceiptChangesNothing() {
        var doctor = world.doctor();
        revoke(doctor, NOW.plusSeconds(60));
        assertThat(check(world.signature(doctor))).isInstanceOf(Valid.class);
    }

    @Test
    void listOfAStrangerRevokesNothing() {
        var doctor = world.doctor();
        world.revoke(world.authority("CN=Вымышленный УЦ"),
                Map.of(doctor.certificate().getSerialNumber(), NOW.minusSeconds(60)), NOW.plus(Duration.ofDays(1)));
        assertThat(check(world.signature(doctor))).isInstanceOf(Valid.class);
    }

    @Test
    void requiredListThatIsMissingOrOverdueRefuses() {
        var signature = world.signature(world.doctor());
        assertThat(code(world.check(false, true).check(Digests.of(DOCUMENT), signature, NOW)))
                .isEqualTo(SignatureFault.CA_INACCESSIBILITY);
        world.revoke(world.authority, Map.of(), NOW.minusSeconds(1));
        assertThat(code(world.check(false, true).check(Digests.of(DOCUMENT), signature, NOW)))
                .isEqualTo(SignatureFault.CA_INACCESSIBILITY);
        world.revoke(world.authority, Map.of(), NOW.plusSeconds(1));
        assertThat(world.check(false, true).check(Digests.of(DOCUMENT), signature, NOW)).isInstanceOf(Valid.class);
    }

    @Test
    void unknownAuthorityIsRefused() {
        var stranger = world.issued(world.authority("CN=Неизвестный УЦ"), STREEBOG_256, NOW.minusSeconds(60),
                NOW.plusSeconds(60), SIGNING);
        assertThat(check(world.signature(stranger))).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo(SignatureFault.CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT);
            assertThat(invalid.text()).contains("«Неизвестный УЦ»");
        });
    }

    @Test
    void signerIsNoAuthorityEvenWhenItsOwnCertificateIsTrusted() {
        var doctor = world.doctor();
        SignatureWorld.put(world.trust, "doctor.pem", doctor.certificatePem());
        var forged = world.issued(doctor, STREEBOG_256, NOW.minusSeconds(60), NOW.plusSeconds(60), SIGNING);
        assertRefused(world.signature(forged), SignatureFault.CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT);
    }

    @Test
    void certificateForOtherPurposesIsRefused() {
        var encrypting = world.issued(world.authority, STREEBOG_256, NOW.minusSeconds(60), NOW.plusSeconds(60),
                KeyUsage.keyEncipherment);
        assertRefused(world.signature(encrypting), SignatureFault.INVALID_CERT_KEY_USAGE);
    }

    @Test
    void truncatedContainerIsRefusedAtAnyLength() {
        var whole = world.signature(world.doctor());
        for (int length = 1; length < whole.length; length += 7) {
            assertRefused(Arrays.copyOf(whole, length), SignatureFault.SIGNATURE_DECODING_ERROR);
        }
    }

    @Test
    void garbageTailAndEmptinessAreRefused() {
        var whole = world.signature(world.doctor());
        assertRefused(Arrays.copyOf(whole, whole.length + 1), SignatureFault.SIGNATURE_DECODING_ERROR);
        assertRefused("это не подпись".getBytes(StandardCharsets.UTF_8), SignatureFault.SIGNATURE_DECODING_ERROR);
        assertRefused(new byte[]{0x30, 0x03, 0x02, 0x01, 0x05}, SignatureFault.SIGNATURE_DECODING_ERROR);
        assertRefused(new byte[2 << 20], SignatureFault.SIGNATURE_DECODING_ERROR);
        assertRefused(new byte[0], SignatureFault.NO_SIGNATURE);
    }

    @Test
    void digestOfAnotherSizeThanTheKeyIsRefused() {
        var small = world.doctor(STREEBOG_256);
        var mismatched = new SigningKey("test", small.key(), small.certificate(), small.subject(), STREEBOG_512);
        assertRefused(new CmsForgery(world.provider).of(DOCUMENT, mismatched), SignatureFault.UNKNOWN_ALGORITHM);
    }

    @Test
    void signingCertificateIsRequiredBySetting() {
        var plain = new CmsForgery(world.provider).of(DOCUMENT, world.doctor());
        assertThat(check(plain)).isInstanceOf(Valid.class);
        assertThat(code(world.check(true, false).check(Digests.of(DOCUMENT), plain, NOW)))
                .isEqualTo(SignatureFault.WRONG_SIGNATURE_FORMAT);
    }

    private void revoke(SigningKey doctor, Instant at) {
        world.revoke(world.authority, Map.of(doctor.certificate().getSerialNumber(), at), NOW.plus(Duration.ofDays(1)));
    }

    private void assertRefused(byte[] signature, SignatureFault code) {
        assertThat(code(check(signature))).isEqualTo(code);
    }

    private SignatureVerdict check(byte[] signature) {
        return world.check().check(Digests.of(DOCUMENT), signature, NOW);
    }

    private static SignatureFault code(SignatureVerdict verdict) {
        assertThat(verdict).isInstanceOf(Invalid.class);
        assertThat(((Invalid) verdict).text()).matches("[А-ЯЁ].*[.]");
        return ((Invalid) verdict).code();
    }
}
