package ru.medbus.adapters.signature;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;

/**
 * The arithmetic under the signatures. A certified cryptographic provider replaces Bouncy Castle by implementing this.
 * Thread-safe.
 */
public interface SignatureProvider {

    byte[] digest(GostHash hash, byte[] content);

    /**
     * Prepares a public key for many verifications.
     *
     * @param subjectPublicKeyInfo as in the certificate, DER
     * @throws IllegalArgumentException not a key of GOST R 34.10-2012, or a point outside of its curve
     */
    VerifyingKey verifyingKey(byte[] subjectPublicKeyInfo);

    /**
     * Signs a digest; the signature is s and r, as certificates and containers carry it.
     *
     * @throws IllegalArgumentException not a key of GOST R 34.10-2012, or of another size than the digest
     */
    byte[] sign(PrivateKey key, byte[] digest);

    KeyPair newKeyPair(GostHash size);

    /** Certificates, their paths and key stores by the interfaces of {@code java.security}. */
    Provider certificates();

    /** A public key that remembers what verifications have in common. Thread-safe. */
    interface VerifyingKey {

        /** The digest that signatures of this key are made from. */
        GostHash hash();

        /** False for a signature of another size or range, too. */
        boolean verifies(byte[] digest, byte[] signature);
    }
}
