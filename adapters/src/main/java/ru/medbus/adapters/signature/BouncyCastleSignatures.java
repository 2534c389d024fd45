package ru.medbus.adapters.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECGOST3410_2012Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.BigIntegers;

/**
 * Bouncy Castle by its low-level classes: no look-up of a provider per document, a public key is decoded once.
 * Its provider is our own object and is not registered in the JVM. Digests are by our own {@link Streebog}.
 */
public final class BouncyCastleSignatures implements SignatureProvider {
    private final Provider provider = new BouncyCastleProvider();
    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] digest(GostHash hash, byte[] content) {
        return Streebog.digest(hash, content);
    }

    @Override
    public VerifyingKey verifyingKey(byte[] subjectPublicKeyInfo) {
        var info = SubjectPublicKeyInfo.getInstance(subjectPublicKeyInfo);
        var hash = GostHash.ofKey(info.getAlgorithm().getAlgorithm())
                .orElseThrow(() -> new IllegalArgumentException("Not a key of GOST R 34.10-2012"));
        var point = point(info);
        if (point.getParameters().getCurve().getFieldSize() != hash.bits()) {
            throw new IllegalArgumentException("The key's curve is of another size than the key");
        }
        return new Key(hash, point);
    }

    /** Bouncy Castle answers a foreign key with whatever it stumbles over, null pointers included. */
    private static ECPublicKeyParameters point(SubjectPublicKeyInfo info) {
        try {
            return (ECPublicKeyParameters) PublicKeyFactory.createKey(info);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("The public key is damaged", e);
        }
    }

    @Override
    public byte[] sign(PrivateKey key, byte[] digest) {
        var signer = new ECGOST3410_2012Signer();
        signer.init(true, new ParametersWithRandom(secret(key), random));
        var rs = signer.generateSignature(digest);
        int half = digest.length;
        var signature = new byte[2 * half];
        System.arraycopy(BigIntegers.asUnsignedByteArray(half, rs[1]), 0, signature, 0, half);
        System.arraycopy(BigIntegers.asUnsignedByteArray(half, rs[0]), 0, signature, half, half);
        return signature;
    }

    private static ECPrivateKeyParameters secret(PrivateKey key) {
        try {
            return (ECPrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded());
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("Not a private key of GOST R 34.10-2012", e);
        }
    }

    @Override
    public KeyPair newKeyPair(GostHash size) {
        try {
            var generator = KeyPairGenerator.getInstance("ECGOST3410-2012", provider);
            generator.initialize(new ECGenParameterSpec("Tc26-Gost-3410-12-" + size.bits() + "-paramSetA"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bouncy Castle has no keys of GOST R 34.10-2012", e);
        }
    }

    @Override
    public Provider certificates() {
        return provider;
    }

    private record Key(GostHash hash, ECPublicKeyParameters point) implements VerifyingKey {

        @Override
        public boolean verifies(byte[] digest, byte[] signature) {
            int half = hash.bits() / 8;
            if (digest.length != half || signature.length != 2 * half) {
                return false;
            }
            var signer = new ECGOST3410_2012Signer();
            signer.init(false, point);
            var s = new BigInteger(1, Arrays.copyOfRange(signature, 0, half));
            var r = new BigInteger(1, Arrays.copyOfRange(signature, half, 2 * half));
            return signer.verifySignature(digest, r, s);
        }
    }
}
