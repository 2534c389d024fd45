package ru.medbus.adapters.signature;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** What one file of the keys folder holds. */
sealed interface KeyFile {
    /** Under what name it is to be found. */
    String alias();

    /** Whole: an entry of PKCS#12. */
    record Pair(String alias, PrivateKey key, X509Certificate certificate) implements KeyFile {}

    /** A PEM key, to be paired with the certificate of the same alias. */
    record Key(String alias, PrivateKey key) implements KeyFile {}

    /** A certificate, PEM or DER. */
    record Certificate(String alias, X509Certificate certificate) implements KeyFile {}
}
