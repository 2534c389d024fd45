package ru.medbus.adapters.signature;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The two sizes of GOST R 34.11-2012 («Стрибог»); each signs with the key of the same size by GOST R 34.10-2012. */
public enum GostHash {
    STREEBOG_256(256, RosstandartObjectIdentifiers.id_tc26_gost_3411_12_256, RosstandartObjectIdentifiers.id_tc26_gost_3410_12_256, RosstandartObjectIdentifiers.id_tc26_signwithdigest_gost_3410_12_256),
    STREEBOG_512(512, RosstandartObjectIdentifiers.id_tc26_gost_3411_12_512, RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512, RosstandartObjectIdentifiers.id_tc26_signwithdigest_gost_3410_12_512);

    private final int bits;
    private final ASN1ObjectIdentifier digest;
    private final ASN1ObjectIdentifier key;
    private final ASN1ObjectIdentifier signature;

    GostHash(int bits, ASN1ObjectIdentifier digest, ASN1ObjectIdentifier key, ASN1ObjectIdentifier signature) {
        this.bits = bits;
        this.digest = digest;
        this.key = key;
        this.signature = signature;
    }

    public int bits() {
        return bits;
    }

    AlgorithmIdentifier digestAlgorithm() {
        return new AlgorithmIdentifier(digest);
    }

    AlgorithmIdentifier keyAlgorithm() {
        return new AlgorithmIdentifier(key);
    }

    AlgorithmIdentifier signatureAlgorithm() {
        return new AlgorithmIdentifier(signature);
    }

    /** Both ways to name the signature of this size: containers carry the key's OID, certificates the signature's. */
    boolean signs(ASN1ObjectIdentifier algorithm) {
        return algorithm.equals(key) || algorithm.equals(signature);
    }

    static Optional<GostHash> ofDigest(ASN1ObjectIdentifier algorithm) {
        return Arrays.stream(values()).filter(hash -> hash.digest.equals(algorithm)).findFirst();
    }

    static Optional<GostHash> ofKey(ASN1ObjectIdentifier algorithm) {
        return Arrays.stream(values()).filter(hash -> hash.key.equals(algorithm)).findFirst();
    }
}
