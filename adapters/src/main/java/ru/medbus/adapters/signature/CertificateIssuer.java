package ru.medbus.adapters.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.operator.ContentSigner;

/**
 * Writes invented certificates, for {@link DemoAuthority} and tests; it is not a certification authority's software.
 *
 * @param name of the issuer
 * @param key  of the issuer
 */
record CertificateIssuer(X500Name name, PrivateKey key, GostHash hash, SignatureProvider provider) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIAL_BITS = 120;

    static CertificateIssuer of(SigningKey authority, SignatureProvider provider) {
        var name = X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded());
        return new CertificateIssuer(name, authority.key(), authority.hash(), provider);
    }

    /** @param usage bits of {@link KeyUsage}, 0 to say nothing of it; with keyCertSign it is an authority's certificate */
    X509Certificate issue(X500Name subject, PublicKey subjectKey, Instant from, Instant to, int usage) {
        var info = SubjectPublicKeyInfo.getInstance(subjectKey.getEncoded());
        var builder = new X509v3CertificateBuilder(name, new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS),
                Date.from(from), Date.from(to), subject, info);
        try {
            builder.addExtension(Extension.basicConstraints, true,
                    new BasicConstraints((usage & KeyUsage.keyCertSign) != 0));
            if (usage != 0) {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            }
            builder.addExtension(Extension.subjectKeyIdentifier, false,
                    new BcX509ExtensionUtils().createSubjectKeyIdentifier(info));
            return Certificates.x509(builder.build(contentSigner()).getEncoded(), provider);
        } catch (IOException e) {
            throw new UncheckedIOException("A certificate is written to memory", e);
        }
    }

    /** Signs what Bouncy Castle's builders write, by our provider. */
    ContentSigner contentSigner() {
        var content = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return hash.signatureAlgorithm();
            }

            @Override
            public OutputStream getOutputStream() {
                return content;
            }

            @Override
            public byte[] getSignature() {
                return provider.sign(key, provider.digest(hash, content.toByteArray()));
            }
        };
    }
}
