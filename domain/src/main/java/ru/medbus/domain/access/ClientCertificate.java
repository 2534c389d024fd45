package ru.medbus.domain.access;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;

/** What is kept of a system's client certificate: its SHA-256 finds the system, the subject tells people which it is. */
record ClientCertificate(byte[] sha256, String subject) {

    /** Reads a PEM or refuses it; empty when there is no text. */
    static Optional<ClientCertificate> of(String pem) {
        return pem.isBlank() ? Optional.empty() : Optional.of(read(pem.strip()));
    }

    private static ClientCertificate read(String pem) {
        try {
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            return new ClientCertificate(Secret.sha256().digest(certificate.getEncoded()),
                    certificate.getSubjectX500Principal().getName());
        } catch (CertificateException e) {
            throw new AccessRefusedException.Invalid("certificate", "Это не сертификат X.509 в виде PEM");
        }
    }

    /** As the audit trail writes it. */
    @Override
    public String toString() {
        return "сертификат " + subject + ", SHA-256 " + HexFormat.of().formatHex(sha256);
    }
}
