package ru.medbus.adapters.kit;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveGenParameterSpec;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.CollectionStore;

/** A ГОСТ Р 34.10-2012 key with its own certificate: signs detached CMS. */
public final class GostKey {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final String ALGORITHM = "GOST3411-2012-256WITHECGOST3410-2012-256";

    private final KeyPair keys;
    private final X509CertificateHolder certificate;

    private GostKey(String subject, Instant from, Instant to) throws Exception {
        var generator = KeyPairGenerator.getInstance("ECGOST3410-2012", PROVIDER);
        generator.initialize(new ECNamedCurveGenParameterSpec("Tc26-Gost-3410-12-256-paramSetA"));
        keys = generator.generateKeyPair();
        var name = new X500Name(subject);
        certificate = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(from), Date.from(to), name,
                keys.getPublic()).build(
                        new JcaContentSignerBuilder(ALGORITHM).setProvider(PROVIDER)
                                .build(keys.getPrivate()));
    }

    /** Valid for a year around now. */
    public static GostKey of(String subject) throws Exception {
        return new GostKey(subject, Instant.now().minus(Duration.ofDays(180)),
                Instant.now().plus(Duration.ofDays(180)));
    }

    /** Its term ended yesterday. */
    public static GostKey expired(String subject) throws Exception {
        return new GostKey(subject, Instant.now().minus(Duration.ofDays(180)), Instant.now().minus(Duration.ofDays(1)));
    }

    public byte[] sign(byte[] document) throws Exception {
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder().setProvider(PROVIDER)
                .build(ALGORITHM, keys.getPrivate(), certificate));
        generator.addCertificates(new CollectionStore<>(List.of(certificate)));
        return generator.generate(new CMSProcessableByteArray(document), false).getEncoded();
    }
}
