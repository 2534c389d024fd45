package ru.medbus.adapters.signature;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/** Certificates between their bytes and {@code java.security}. */
final class Certificates {
    private Certificates() {}

    /** @throws IllegalArgumentException not a certificate */
    static X509Certificate x509(byte[] der, SignatureProvider provider) {
        try {
            var parsed = CertificateFactory.getInstance("X.509", provider.certificates())
                    .generateCertificate(new ByteArrayInputStream(der));
            if (parsed instanceof X509Certificate certificate) {
                return certificate;
            }
        } catch (CertificateException | RuntimeException e) {
            throw new IllegalArgumentException("The certificate is damaged", e);
        }
        throw new IllegalArgumentException("Not a certificate");
    }

    /**
     * One certificate, or all of a bundle (PKCS#7), which is how authorities hand out their chains.
     *
     * @throws IllegalArgumentException neither
     */
    static List<X509Certificate> bundle(byte[] der, SignatureProvider provider) {
        try {
            return CertificateFactory.getInstance("X.509", provider.certificates())
                    .generateCertificates(new ByteArrayInputStream(der)).stream()
                    .map(X509Certificate.class::cast).toList();
        } catch (CertificateException | RuntimeException e) {
            throw new IllegalArgumentException("The certificate is damaged", e);
        }
    }

    /** 64 hexadecimal digits, small letters. */
    static String sha256(byte[] der) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A parsed certificate is written as it was", e);
        }
    }
}
