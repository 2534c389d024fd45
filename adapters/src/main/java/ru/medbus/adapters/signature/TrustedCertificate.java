package ru.medbus.adapters.signature;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate of the trust folder.
 *
 * @param file name within the folder
 */
public record TrustedCertificate(String file, X509Certificate certificate) {
    private static final int KEY_CERT_SIGN = 5;

    /**
     * Whether it may issue others: it says CA, and its key may sign certificates.
     * Any other certificate of the folder is trusted for itself alone.
     */
    public boolean authority() {
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && (usage == null || usage[KEY_CERT_SIGN]);
    }

    String sha256() {
        return SignerCertificate.sha256(Certificates.der(certificate));
    }

    static List<TrustedCertificate> read(Path file, byte[] content, SignatureProvider provider) {
        var found = Armour.blocks(content, "CERTIFICATE").stream()
                .map(der -> new TrustedCertificate(file.getFileName().toString(), parsed(der, provider)))
                .toList();
        if (found.isEmpty()) {
            throw new UnusableFileException("В файле нет сертификата");
        }
        return found;
    }

    private static X509Certificate parsed(byte[] der, SignatureProvider provider) {
        try {
            return Certificates.x509(der, provider);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException("Сертификат повреждён");
        }
    }

    @Override
    public String toString() {
        return "TrustedCertificate[" + file + "]";
    }
}
