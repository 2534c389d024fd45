package ru.medbus.adapters.signature;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

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
        return Certificates.sha256(Certificates.der(certificate));
    }

    static List<TrustedCertificate> read(Path file, byte[] content, SignatureProvider provider) {
        var found = Armour.blocks(content, Set.of("CERTIFICATE", "PKCS7")).stream()
                .flatMap(der -> parsed(der, provider).stream())
                .map(certificate -> new TrustedCertificate(file.getFileName().toString(), certificate))
                .toList();
        if (found.isEmpty()) {
            throw new UnusableFileException("В файле нет сертификата");
        }
        return found;
    }

    private static List<X509Certificate> parsed(byte[] der, SignatureProvider provider) {
        try {
            return Certificates.bundle(der, provider);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException("Сертификат повреждён");
        }
    }

    @Override
    public String toString() {
        return "TrustedCertificate[" + file + "]";
    }
}
