package ru.medbus.adapters.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNumericString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * An invented certification authority with invented signers, for the demo profile and tests. Its own key is made once
 * and kept in a folder that only the owner reads; signers' keys are made on demand and live as long as this object.
 * Nobody trusts it until its certificate is put into the trust folder. Thread-safe.
 */
public final class DemoAuthority {
    /** Evidently invented, so that nobody takes it for a real one. */
    public static final String NAME = "Тестовый удостоверяющий центр Медбаса";
    private static final String ALIAS = "demo-authority";
    private static final Duration BEFORE = Duration.ofDays(400);
    private static final Duration AFTER = Duration.ofDays(3650);
    private static final Duration SIGNER_BEFORE = Duration.ofDays(365);
    private static final Duration SIGNER_AFTER = Duration.ofDays(456);

    private final SignatureProvider provider;
    private final InstantSource clock;
    private final SigningKey authority;
    private final Map<Owner, SigningKey> issued = new ConcurrentHashMap<>();

    /** @param folder is created when it is missing */
    public DemoAuthority(Path folder, SignatureProvider provider, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
        this.authority = new OwnerOnlyFolder(folder).once(ALIAS + ".pem", this::create, this::load);
    }

    public DemoAuthority(Path folder, SignatureProvider provider) {
        this(folder, provider, InstantSource.system());
    }

    /** A doctor's key of 256 bits; the same for the same arguments. */
    public SigningKey doctor(String snils, String fullName) {
        return doctor(snils, fullName, GostHash.STREEBOG_256);
    }

    /** @param snils 11 digits */
    public SigningKey doctor(String snils, String fullName, GostHash size) {
        return issued.computeIfAbsent(new Owner(SubjectOids.DEFAULT.snils(), snils, fullName, size), this::issue);
    }

    /** An organisation's key of 256 bits; the same for the same arguments. */
    public SigningKey organisation(String ogrn, String name) {
        return organisation(ogrn, name, GostHash.STREEBOG_256);
    }

    /** @param ogrn 13 digits */
    public SigningKey organisation(String ogrn, String name, GostHash size) {
        return issued.computeIfAbsent(new Owner(SubjectOids.DEFAULT.ogrn(), ogrn, name, size), this::issue);
    }

    /** The authority's own certificate, PEM. */
    public String certificatePem() {
        return authority.certificatePem();
    }

    /** Puts the authority's certificate into a trust folder, which is created when it is missing. */
    public void exportTo(Path trust) {
        try {
            Files.createDirectories(trust);
            var unfinished = Files.createTempFile(trust, "." + ALIAS, ".part");
            Files.writeString(unfinished, certificatePem());
            Files.move(unfinished, trust.resolve(ALIAS + ".pem"), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The trust folder is not writable: " + trust, e);
        }
    }

    SigningKey authority() {
        return authority;
    }

    private SigningKey issue(Owner owner) {
        var pair = provider.newKeyPair(owner.size);
        var certificate = CertificateIssuer.of(authority, provider).issue(owner.subject(), pair.getPublic(),
                clock.instant().minus(SIGNER_BEFORE), clock.instant().plus(SIGNER_AFTER),
                KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
        return SigningKey.of(owner.identifier, pair.getPrivate(), certificate, SubjectOids.DEFAULT, provider);
    }

    private String create() {
        var pair = provider.newKeyPair(GostHash.STREEBOG_256);
        var name = new X500NameBuilder().addRDN(BCStyle.CN, NAME).addRDN(BCStyle.C, "RU").build();
        var now = clock.instant();
        var certificate = new CertificateIssuer(name, pair.getPrivate(), GostHash.STREEBOG_256, provider).issue(name,
                pair.getPublic(), now.minus(BEFORE), now.plus(AFTER), KeyUsage.keyCertSign | KeyUsage.cRLSign);
        return Armour.pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                + Armour.pem("CERTIFICATE", Certificates.der(certificate));
    }

    private SigningKey load(Path folder) {
        return new SigningKeys(folder, "", SubjectOids.DEFAULT, provider).byAlias(ALIAS)
                .orElseThrow(() -> new IllegalStateException("The demo authority's file in " + folder
                        + " is damaged: remove it, and a new one will be made"));
    }

    /** Whom a key is for: the attribute that identifies the owner, and the name. */
    private record Owner(String attribute, String identifier, String name, GostHash size) {
        X500Name subject() {
            return new X500NameBuilder()
                    .addRDN(BCStyle.CN, name)
                    .addRDN(attribute.equals(SubjectOids.DEFAULT.ogrn()) ? BCStyle.O : BCStyle.SURNAME, name)
                    .addRDN(new ASN1ObjectIdentifier(attribute), new DERNumericString(identifier))
                    .addRDN(BCStyle.C, "RU").build();
        }
    }
}
