package ru.medbus.adapters.signature;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * A private key with its certificate. Holds a secret: {@link #toString} names only the alias.
 *
 * @param alias what the administrator calls it
 */
public record SigningKey(String alias, PrivateKey key, X509Certificate certificate, CertificateSubject subject,
        GostHash hash) {

    static SigningKey of(String alias, PrivateKey key, X509Certificate certificate, SubjectOids oids,
            SignatureProvider provider) {
        var name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        var hash = provider.verifyingKey(certificate.getPublicKey().getEncoded()).hash();
        return new SigningKey(alias, key, certificate, CertificateSubject.of(name, oids), hash);
    }

    public Instant validFrom() {
        return certificate.getNotBefore().toInstant();
    }

    public Instant validTo() {
        return certificate.getNotAfter().toInstant();
    }

    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(validFrom()) && !moment.isAfter(validTo());
    }

    /** The certificate, PEM. */
    public String certificatePem() {
        return Armour.pem("CERTIFICATE", Certificates.der(certificate));
    }

    @Override
    public String toString() {
        return "SigningKey[" + alias + "]";
    }
}
