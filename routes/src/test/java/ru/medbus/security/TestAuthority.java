package ru.medbus.security;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An invented certification authority: certificates of the bus and of the systems that call it, keys of ECDSA. */
public final class TestAuthority {
    private static final Duration DAY = Duration.ofDays(1);

    /** A certificate with its key. */
    public record Identity(KeyPair keys, X509Certificate certificate) {
        public String pem() {
            return TestAuthority.pem(certificate);
        }

        KeyStore store() throws GeneralSecurityException, IOException {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("medbus", keys.getPrivate(), new char[0], new Certificate[]{certificate});
            return store;
        }
    }

    private final KeyPair keys = pair();
    private final X500Name name;
    private final X509Certificate certificate;

    public TestAuthority(String name) {
        this.name = new X500Name("CN=" + name);
        this.certificate = issue(this.name, keys, Instant.now().plus(DAY), true);
    }

    public Identity identity(String name) {
        return identity(name, Instant.now().plus(DAY));
    }

    /** One whose term is over. */
    public Identity expired(String name) {
        return identity(name, Instant.now().minus(DAY));
    }

    /** Writes {@code <name>.crt} and {@code <name>.key} of the bus, and {@code clients.crt}: this authority. */
    public void writeServer(Path folder, String name) {
        var server = identity(name);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".crt"), server.pem());
            Files.writeString(folder.resolve(name + ".key"), pem(server.keys().getPrivate()));
            Files.writeString(folder.resolve("clients.crt"), pem(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** TLS of a client that believes this authority and shows a certificate of this or another one, or none. */
    public SSLContext client(Identity... shown) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", certificate);
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(Stream.of(shown).map(OnlyKey::new).toArray(KeyManager[]::new), trust.getTrustManagers(), null);
        return context;
    }

    private Identity identity(String name, Instant until) {
        var own = pair();
        return new Identity(own, issue(new X500Name("CN=" + name), own, until, false));
    }

    private X509Certificate issue(X500Name subject, KeyPair own, Instant until, boolean authority) {
        try {
            var builder = new JcaX509v3CertificateBuilder(name, new BigInteger(120, new SecureRandom()),
                    Date.from(until.minus(DAY.multipliedBy(10))), Date.from(until), subject, own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(
                    new GeneralName(GeneralName.iPAddress, InetAddress.getLoopbackAddress().getHostAddress())));
            return new JcaX509CertificateConverter().getCertificate(
                    builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(Object object) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(object instanceof PrivateKey key
                    ? new JcaPKCS8Generator(key, null)
                    : object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
