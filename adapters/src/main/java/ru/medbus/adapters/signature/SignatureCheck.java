package ru.medbus.adapters.signature;

import static ru.medbus.adapters.signature.SignatureFault.DIGEST_MISMATCH;
import static ru.medbus.adapters.signature.SignatureFault.NO_END_ENTITY_CERTIFICATE;
import static ru.medbus.adapters.signature.SignatureFault.SIGNATURE_DECODING_ERROR;
import static ru.medbus.adapters.signature.SignatureFault.SIGNATURE_VERIFICATION_ERROR;
import static ru.medbus.adapters.signature.SignatureFault.SIGNING_TIME_IN_FUTURE;
import static ru.medbus.adapters.signature.SignatureFault.UNKNOWN_ALGORITHM;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Checks detached signatures: form, document, arithmetic, time, purpose, issuer, revocation, in this order.
 * One object serves the whole process: it remembers certificates and their chains. Thread-safe.
 */
public final class SignatureCheck {
    /** How far a signer's clock may run ahead. */
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(5);

    private final SignatureProvider provider;
    private final TrustStore trust;
    private final SignerCertificates certificates;
    private final CertificateBinding binding;
    private final CertificatePaths paths;

    public SignatureCheck(SignatureProvider provider, TrustStore trust, SignatureProperties settings) {
        this.provider = provider;
        this.trust = trust;
        this.certificates = new SignerCertificates(settings.subject(), provider);
        this.binding = new CertificateBinding(provider, settings.requireSigningCertificate());
        this.paths = new CertificatePaths(provider, trust, settings.requireRevocationList());
    }

    /**
     * Checks one signature.
     *
     * @param document   shared by all signatures over the same bytes
     * @param cms        DER, base64, or PEM
     * @param receivedAt when the signature came; stands for the signing time when the signature has none
     */
    public SignatureVerdict check(Digests document, byte[] cms, Instant receivedAt) {
        try {
            return new SignatureVerdict.Valid(signer(document, CmsContainer.read(cms), receivedAt));
        } catch (RefusedSignatureException e) {
            return e.verdict();
        }
    }

    private Signer signer(Digests document, CmsContainer container, Instant receivedAt) {
        var certificate = certificate(container);
        requireSigned(document, container, certificate);
        binding.require(container.attributes(), certificate);
        var signedAt = container.attributes().signingTime().orElse(receivedAt);
        requirePast(signedAt, receivedAt);
        certificate.requireValidAt(signedAt);
        certificate.requireForSigning();
        paths.require(certificate, container.certificates(), signedAt, receivedAt);
        return certificate.signer(signedAt);
    }

    private SignerCertificate certificate(CmsContainer container) {
        return Stream.concat(container.certificates().stream().map(this::parsed), trust.known().flatMap(this::known))
                .filter(container.signer()::means)
                .findFirst()
                .orElseThrow(() -> new RefusedSignatureException(NO_END_ENTITY_CERTIFICATE,
                        "В подписи нет сертификата подписанта: включите его в контейнер CMS."));
    }

    private SignerCertificate parsed(byte[] der) {
        try {
            return certificates.of(der);
        } catch (IllegalArgumentException e) {
            throw new RefusedSignatureException(SIGNATURE_DECODING_ERROR, "Сертификат в подписи повреждён.");
        }
    }

    /** A strange certificate of the trust folder spoils nobody's signature. */
    private Stream<SignerCertificate> known(byte[] der) {
        try {
            return Stream.of(certificates.of(der));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private void requireSigned(Digests document, CmsContainer container, SignerCertificate certificate) {
        var key = certificate.key();
        var hash = container.hash();
        if (key.hash() != hash) {
            throw new RefusedSignatureException(UNKNOWN_ALGORITHM, "Хеш подписи " + hash.bits() + " бит, а ключ "
                    + key.hash().bits() + " бит: размеры должны совпадать.");
        }
        if (!MessageDigest.isEqual(container.attributes().messageDigest(), document.by(hash, provider))) {
            throw new RefusedSignatureException(DIGEST_MISMATCH,
                    "Подпись сделана для другого документа: он изменён после подписания или приложена чужая подпись.");
        }
        if (!key.verifies(provider.digest(hash, container.signedBytes()), container.signature())) {
            throw new RefusedSignatureException(SIGNATURE_VERIFICATION_ERROR,
                    "Подпись не верна: она не соответствует ключу сертификата или повреждена. "
                            + "Подпишите документ заново.");
        }
    }

    private static void requirePast(Instant signedAt, Instant receivedAt) {
        if (signedAt.isAfter(receivedAt.plus(CLOCK_DRIFT))) {
            throw new RefusedSignatureException(SIGNING_TIME_IN_FUTURE, "Время подписания "
                    + MoscowTime.of(signedAt) + " ещё не наступило: проверьте часы рабочего места.");
        }
    }
}
