package ru.medbus.adapters.signature;

import static ru.medbus.adapters.signature.SignatureFault.SIGNATURE_VERIFICATION_ERROR;
import static ru.medbus.adapters.signature.SignatureFault.UNKNOWN_ALGORITHM;
import static ru.medbus.adapters.signature.SignatureFault.WRONG_SIGNATURE_FORMAT;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The attribute signingCertificateV2 (RFC 5035): the signer has signed which certificate is meant. */
record CertificateBinding(SignatureProvider provider, boolean required) {

    void require(SignedAttributes attributes, SignerCertificate certificate) {
        attributes.signingCertificate().ifPresentOrElse(named -> requireSame(named, certificate), this::requireNone);
    }

    private void requireNone() {
        if (required) {
            throw new RefusedSignatureException(WRONG_SIGNATURE_FORMAT,
                    "В подписи нет атрибута signingCertificateV2: подпишите документ в формате CAdES-BES.");
        }
    }

    private void requireSame(ESSCertIDv2 named, SignerCertificate certificate) {
        if (!MessageDigest.isEqual(named.getCertHash(), digest(named.getHashAlgorithm(), certificate.der()))) {
            throw new RefusedSignatureException(SIGNATURE_VERIFICATION_ERROR,
                    "Сертификат в контейнере не тот, которым подписан документ (не совпадает signingCertificateV2).");
        }
    }

    private byte[] digest(AlgorithmIdentifier algorithm, byte[] certificate) {
        var oid = algorithm.getAlgorithm();
        return GostHash.ofDigest(oid).map(hash -> provider.digest(hash, certificate)).orElseGet(() -> {
            if (oid.equals(NISTObjectIdentifiers.id_sha256)) {
                return sha2("SHA-256", certificate);
            }
            if (oid.equals(NISTObjectIdentifiers.id_sha512)) {
                return sha2("SHA-512", certificate);
            }
            throw new RefusedSignatureException(UNKNOWN_ALGORITHM,
                    "Хеш в signingCertificateV2 посчитан алгоритмом " + AlgorithmNames.of(oid)
                            + ": нужен ГОСТ Р 34.11-2012, SHA-256 или SHA-512.");
        });
    }

    private static byte[] sha2(String name, byte[] certificate) {
        try {
            return MessageDigest.getInstance(name).digest(certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has " + name, e);
        }
    }
}
