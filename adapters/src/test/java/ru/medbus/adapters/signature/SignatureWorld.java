package ru.medbus.adapters.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;

/** An invented authority that is trusted, its signers, and a check with the folders it watches. */
final class SignatureWorld {
    static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    static final String SNILS = "11223344595";
    static final String OGRN = "1029999999996";
    static final byte[] DOCUMENT = "<ClinicalDocument/>".getBytes(StandardCharsets.UTF_8);
    static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    static final int ISSUING = KeyUsage.keyCertSign | KeyUsage.cRLSign;

    final CountingSignatures provider = new CountingSignatures();
    final Path trust;
    final Path lists;
    final SigningKey authority;
    final DocumentSigning signing = new DocumentSigning(provider);

    SignatureWorld(Path folder) {
        trust = folder.resolve("trust");
        lists = folder.resolve("crl");
        authority = authority("CN=Вымышленный УЦ");
        put(trust, "authority.pem", authority.certificatePem());
        put(lists, ".keep", "");
    }

    SignatureCheck check() {
        return check(false, false);
    }

    SignatureCheck check(boolean requireSigningCertificate, boolean requireRevocationList) {
        return new SignatureCheck(provider, store(), new SignatureProperties(trust, lists, trust, "",
                requireSigningCertificate, requireRevocationList, SubjectOids.DEFAULT));
    }

    TrustStore store() {
        return new TrustStore(trust, lists, provider);
    }

    SigningKey authority(String name) {
        var pair = provider.newKeyPair(GostHash.STREEBOG_256);
        var issuer = new CertificateIssuer(new X500Name(name), pair.getPrivate(), GostHash.STREEBOG_256, provider);
        return key(pair.getPrivate(), issuer.issue(issuer.name(), pair.getPublic(), NOW.minus(Duration.ofDays(900)),
                NOW.plus(Duration.ofDays(900)), ISSUING));
    }

    SigningKey doctor() {
        return doctor(GostHash.STREEBOG_256);
    }

    SigningKey doctor(GostHash size) {
        return issued(authority, size, NOW.minus(Duration.ofDays(100)), NOW.plus(Duration.ofDays(100)), SIGNING);
    }

    SigningKey issued(SigningKey issuer, GostHash size, Instant from, Instant to, int usage) {
        var pair = provider.newKeyPair(size);
        return key(pair.getPrivate(), CertificateIssuer.of(issuer, provider).issue(
                new X500Name("CN=Выдуманов Тест,1.2.643.100.3=" + SNILS + ",1.2.643.100.1=" + OGRN),
                pair.getPublic(), from, to, usage));
    }

    SigningKey key(java.security.PrivateKey key, X509Certificate certificate) {
        return SigningKey.of("test", key, certificate, SubjectOids.DEFAULT, provider);
    }

    byte[] signature(SigningKey key) {
        return signing.sign(DOCUMENT, key, NOW);
    }

    /** Puts a list of the issuer into the folder of lists. */
    void revoke(SigningKey issuer, Map<BigInteger, Instant> revoked, Instant nextUpdate) {
        var name = CertificateIssuer.of(issuer, provider).name();
        var builder = new X509v2CRLBuilder(name, Date.from(NOW.minus(Duration.ofDays(5))));
        builder.setNextUpdate(Date.from(nextUpdate));
        revoked.forEach((serial, at) -> builder.addCRLEntry(serial, Date.from(at), 0));
        try {
            put(lists, "authority.crl", Armour.pem("X509 CRL",
                    builder.build(CertificateIssuer.of(issuer, provider).contentSigner()).getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void put(Path folder, String file, String content) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bouncy Castle that counts the digests of the document. */
    static final class CountingSignatures implements SignatureProvider {
        private final SignatureProvider real = new BouncyCastleSignatures();
        private final Map<GostHash, AtomicInteger> digests = new EnumMap<>(Map.of(
                GostHash.STREEBOG_256, new AtomicInteger(), GostHash.STREEBOG_512, new AtomicInteger()));
        final AtomicInteger keys = new AtomicInteger();

        int digestsOfDocument(GostHash hash) {
            return digests.get(hash).get();
        }

        @Override
        public byte[] digest(GostHash hash, byte[] content) {
            if (content == DOCUMENT) {
                digests.get(hash).incrementAndGet();
            }
            return real.digest(hash, content);
        }

        @Override
        public VerifyingKey verifyingKey(byte[] subjectPublicKeyInfo) {
            keys.incrementAndGet();
            return real.verifyingKey(subjectPublicKeyInfo);
        }

        @Override
        public byte[] sign(java.security.PrivateKey key, byte[] digest) {
            return real.sign(key, digest);
        }

        @Override
        public java.security.KeyPair newKeyPair(GostHash size) {
            return real.newKeyPair(size);
        }

        @Override
        public java.security.Provider certificates() {
            return real.certificates();
        }
    }
}
