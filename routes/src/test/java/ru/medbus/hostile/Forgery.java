package ru.medbus.hostile;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNumericString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A certification authority of the tests that issues what an attacker would like to have; made by Bouncy Castle alone. */
final class Forgery {
    private static final String SNILS = "1.2.643.100.3";
    private static final String GOST = "GOST3411-2012-256WITHECGOST3410-2012-256";
    private static final BigInteger REVOKED = BigInteger.valueOf(4_711);
    private static final Duration DAY = Duration.ofDays(1);

    /** Who signs: a key and the certificate that goes with it. */
    record Owner(KeyPair keys, X509Certificate certificate, String algorithm) {}

    private final Provider provider;
    private final Path data;
    private final Owner authority;

    /** @param data folder of the bus; its {@code trust} and {@code crl} are watched */
    Forgery(Provider provider, Path data) throws Exception {
        this.provider = provider;
        this.data = data;
        this.authority = authority("Центр испытаний");
        put("trust", "hostile-tests.pem", authority.certificate());
        put("crl", "hostile-tests.pem",
                new JcaX509v2CRLBuilder(authority.certificate(), Date.from(Instant.now().minus(DAY)))
                        .setNextUpdate(Date.from(Instant.now().plus(DAY)))
                        .addCRLEntry(REVOKED, Date.from(Instant.now().minusSeconds(3_600)), 0)
                        .build(signer(authority)));
    }

    Owner authority(String name) throws Exception {
        var keys = gost();
        var subject = new X500Name("CN=" + name);
        return issue(keys, subject, keys, subject, Instant.now().minus(DAY.multipliedBy(900)),
                Instant.now().plus(DAY.multipliedBy(900)), KeyUsage.keyCertSign | KeyUsage.cRLSign, GOST);
    }

    Owner doctor(String snils) throws Exception {
        return doctor(snils, Instant.now().minus(DAY), Instant.now().plus(DAY));
    }

    Owner doctor(String snils, Instant from, Instant to) throws Exception {
        return doctor(authority, snils, from, to, KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    Owner doctorOf(Owner issuer, String snils) throws Exception {
        return doctor(issuer, snils, Instant.now().minus(DAY), Instant.now().plus(DAY), KeyUsage.digitalSignature);
    }

    Owner doctorFor(String snils, int usage) throws Exception {
        return doctor(authority, snils, Instant.now().minus(DAY), Instant.now().plus(DAY), usage);
    }

    /** A doctor with a key of RSA, the certificate signed by the trusted authority. */
    Owner rsa(String snils) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        return issue(generator.generateKeyPair(), person(snils), authority.keys(), new X500Name("CN=Центр испытаний"),
                Instant.now().minus(DAY), Instant.now().plus(DAY), KeyUsage.digitalSignature, "SHA256withRSA");
    }

    /** A doctor whose certificate stands in the list of revoked ones. */
    Owner revoked(String snils) throws Exception {
        return issue(REVOKED, gost(), person(snils), authority.keys(), new X500Name("CN=Центр испытаний"),
                Instant.now().minus(DAY), Instant.now().plus(DAY), KeyUsage.digitalSignature, GOST);
    }

    /** The container that {@code document} is signed with, by each owner. */
    byte[] sign(byte[] document, boolean attached, Instant at, Owner... owners) throws Exception {
        var generator = new CMSSignedDataGenerator();
        for (var owner : owners) {
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                    new JcaDigestCalculatorProviderBuilder().setProvider(provider).build())
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signingTime(at)))
                    .build(signer(owner), owner.certificate()));
        }
        generator.addCertificates(new JcaCertStore(List.of(owners).stream().map(Owner::certificate).toList()));
        return generator.generate(new CMSProcessableByteArray(document), attached).getEncoded();
    }

    byte[] sign(byte[] document, Owner owner) throws Exception {
        return sign(document, false, Instant.now(), owner);
    }

    /** Signed as it should be, but without the attributes that fix the document's digest and the time. */
    byte[] direct(byte[] document, Owner owner) throws OperatorCreationException, CMSException, IOException,
            GeneralSecurityException {
        var generator = new CMSSignedDataGenerator();
        var digests = new JcaDigestCalculatorProviderBuilder().setProvider(provider).build();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests).setDirectSignature(true)
                .build(signer(owner), owner.certificate()));
        generator.addCertificates(new JcaCertStore(List.of(owner.certificate())));
        return generator.generate(new CMSProcessableByteArray(document), false).getEncoded();
    }

    private Owner doctor(Owner issuer, String snils, Instant from, Instant to, int usage) throws Exception {
        var name = X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
        return issue(gost(), person(snils), issuer.keys(), name, from, to, usage, GOST);
    }

    private Owner issue(KeyPair keys, X500Name subject, KeyPair issuerKeys, X500Name issuer, Instant from, Instant to,
            int usage, String algorithm) throws Exception {
        return issue(new BigInteger(100, new SecureRandom()), keys, subject, issuerKeys, issuer, from, to, usage,
                algorithm);
    }

    private Owner issue(BigInteger serial, KeyPair keys, X500Name subject, KeyPair issuerKeys, X500Name issuer,
            Instant from, Instant to,
            int usage, String algorithm) throws Exception {
        var builder = new JcaX509v3CertificateBuilder(issuer, serial,
                Date.from(from), Date.from(to), subject, keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true,
                new BasicConstraints((usage & KeyUsage.keyCertSign) != 0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        var issued = builder.build(new JcaContentSignerBuilder(GOST).setProvider(provider)
                .build(issuerKeys.getPrivate()));
        return new Owner(keys, new JcaX509CertificateConverter().setProvider(provider).getCertificate(issued),
                algorithm);
    }

    private static X500Name person(String snils) {
        return new X500NameBuilder().addRDN(BCStyle.CN, "Испытателев Иван")
                .addRDN(new ASN1ObjectIdentifier(SNILS), new DERNumericString(snils)).build();
    }

    private KeyPair gost() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("ECGOST3410-2012", provider);
        generator.initialize(new ECGenParameterSpec("Tc26-Gost-3410-12-256-paramSetA"));
        return generator.generateKeyPair();
    }

    private ContentSigner signer(Owner owner) throws OperatorCreationException {
        return new JcaContentSignerBuilder(owner.algorithm()).setProvider(provider).build(owner.keys().getPrivate());
    }

    private static AttributeTable signingTime(Instant at) {
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        return new AttributeTable(attributes);
    }

    private void put(String folder, String file, Object content) throws IOException {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(content);
        }
        Files.createDirectories(data.resolve(folder));
        Files.writeString(data.resolve(folder).resolve(file), text.toString());
    }
}
