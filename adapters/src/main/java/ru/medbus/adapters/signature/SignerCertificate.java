package ru.medbus.adapters.signature;

import static ru.medbus.adapters.signature.SignatureFault.DOC_DATE_MISMATCH_CERT_NOT_AFTER;
import static ru.medbus.adapters.signature.SignatureFault.DOC_DATE_MISMATCH_CERT_NOT_BEFORE;
import static ru.medbus.adapters.signature.SignatureFault.INVALID_CERT_KEY_USAGE;
import static ru.medbus.adapters.signature.SignatureFault.UNKNOWN_ALGORITHM;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import ru.medbus.adapters.signature.SignatureProvider.VerifyingKey;

/** A parsed certificate with what every check of a signature asks of it. Kept between documents; thread-safe. */
final class SignerCertificate {
    private static final int MAX_NAME = 100;

    private final X509CertificateHolder certificate;
    private final String sha256;
    private final CertificateSubject subject;
    private final Instant validFrom;
    private final Instant validTo;
    private final String issuer;
    private final byte[] issuerDer;
    private final byte[] keyIdentifier;
    private final boolean signs;
    private final SignatureProvider provider;
    private volatile VerifyingKey key;

    private SignerCertificate(X509CertificateHolder certificate, String sha256, SubjectOids oids,
            SignatureProvider provider) throws IOException {
        this.certificate = certificate;
        this.sha256 = sha256;
        this.subject = CertificateSubject.of(certificate.getSubject(), oids);
        this.validFrom = certificate.getNotBefore().toInstant();
        this.validTo = certificate.getNotAfter().toInstant();
        this.issuer = issuer(certificate);
        this.issuerDer = certificate.getIssuer().getEncoded(ASN1Encoding.DER);
        this.keyIdentifier = Optional.ofNullable(SubjectKeyIdentifier.fromExtensions(certificate.getExtensions()))
                .map(SubjectKeyIdentifier::getKeyIdentifier).orElse(new byte[0]);
        this.signs = signs(certificate);
        this.provider = provider;
    }

    private static String issuer(X509CertificateHolder certificate) {
        if (certificate.getIssuer().equals(certificate.getSubject())) {
            return "сам подписант";
        }
        var name = CertificateSubject.of(certificate.getIssuer(), SubjectOids.DEFAULT).commonName();
        return "«" + name.substring(0, Math.min(name.length(), MAX_NAME)).replaceAll("\\p{Cntrl}", "") + "»";
    }

    /** A certificate without the extension may be used for anything (RFC 5280 §4.2.1.3). */
    private static boolean signs(X509CertificateHolder certificate) {
        var usage = KeyUsage.fromExtensions(certificate.getExtensions());
        return usage == null || usage.hasUsages(KeyUsage.digitalSignature)
                || usage.hasUsages(KeyUsage.nonRepudiation);
    }

    /** @throws IllegalArgumentException not a certificate in DER: one certificate has one digest */
    static SignerCertificate of(byte[] der, String sha256, SubjectOids oids, SignatureProvider provider) {
        try {
            var certificate = new X509CertificateHolder(der);
            if (!Arrays.equals(der, certificate.toASN1Structure().getEncoded(ASN1Encoding.DER))) {
                throw new IllegalArgumentException("The certificate is not in DER");
            }
            return new SignerCertificate(certificate, sha256, oids, provider);
        } catch (IOException | IllegalStateException e) {
            throw new IllegalArgumentException("The certificate is damaged", e);
        }
    }

    byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException("A parsed certificate is written as it was", e);
        }
    }

    /** Common name of the issuer, for messages; not of one that is its own issuer, for that is a person. */
    String issuer() {
        return issuer;
    }

    String sha256() {
        return sha256;
    }

    BigInteger serial() {
        return certificate.getSerialNumber();
    }

    byte[] issuerDer() {
        return issuerDer;
    }

    /** Empty when the certificate does not say. */
    byte[] keyIdentifier() {
        return keyIdentifier;
    }

    /** @throws RefusedSignatureException the key is not of GOST R 34.10-2012 */
    VerifyingKey key() {
        if (key == null) {
            key = decodeKey();
        }
        return key;
    }

    private VerifyingKey decodeKey() {
        var info = certificate.getSubjectPublicKeyInfo();
        try {
            return provider.verifyingKey(info.getEncoded());
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedSignatureException(UNKNOWN_ALGORITHM, "Ключ в сертификате подписанта: "
                    + AlgorithmNames.of(info.getAlgorithm().getAlgorithm())
                    + ". Нужен исправный ключ ГОСТ Р 34.10-2012.");
        }
    }

    void requireValidAt(Instant signedAt) {
        if (signedAt.isBefore(validFrom)) {
            throw new RefusedSignatureException(DOC_DATE_MISMATCH_CERT_NOT_BEFORE,
                    "Документ подписан " + MoscowTime.of(signedAt)
                            + ", а сертификат действует только с " + MoscowTime.of(validFrom) + ".");
        }
        if (signedAt.isAfter(validTo)) {
            throw new RefusedSignatureException(DOC_DATE_MISMATCH_CERT_NOT_AFTER,
                    "Документ подписан " + MoscowTime.of(signedAt)
                            + ", а сертификат действовал до " + MoscowTime.of(validTo)
                            + ": подпишите новым сертификатом.");
        }
    }

    void requireForSigning() {
        if (!signs) {
            throw new RefusedSignatureException(INVALID_CERT_KEY_USAGE,
                    "Сертификат выдан не для подписи: в назначении ключа нет digitalSignature и nonRepudiation.");
        }
    }

    Signer signer(Instant signedAt) {
        return new Signer(subject, signedAt, validFrom, validTo, sha256);
    }
}
