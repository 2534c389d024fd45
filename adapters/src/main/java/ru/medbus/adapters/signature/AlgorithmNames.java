package ru.medbus.adapters.signature;

import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Names of algorithms that senders use instead of GOST R 34.10-2012, so that a refusal can name them. */
final class AlgorithmNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("1.2.840.113549.1.1.1", "RSA"),
            Map.entry("1.2.840.113549.1.1.5", "RSA с SHA-1"),
            Map.entry("1.2.840.113549.1.1.11", "RSA с SHA-256"),
            Map.entry("1.2.840.113549.1.1.10", "RSA-PSS"),
            Map.entry("1.2.840.10045.2.1", "ECDSA"),
            Map.entry("1.2.840.10045.4.3.2", "ECDSA с SHA-256"),
            Map.entry("1.3.14.3.2.26", "SHA-1"),
            Map.entry("2.16.840.1.101.3.4.2.1", "SHA-256"),
            Map.entry("2.16.840.1.101.3.4.2.2", "SHA-384"),
            Map.entry("2.16.840.1.101.3.4.2.3", "SHA-512"),
            Map.entry("1.2.643.2.2.9", "ГОСТ Р 34.11-94 (отменён)"),
            Map.entry("1.2.643.2.2.3", "ГОСТ Р 34.10-2001 (отменён)"),
            Map.entry("1.2.643.2.2.19", "ГОСТ Р 34.10-2001 (отменён)"),
            Map.entry("1.2.643.7.1.1.1.1", "ГОСТ Р 34.10-2012 (256 бит)"),
            Map.entry("1.2.643.7.1.1.3.2", "ГОСТ Р 34.10-2012 (256 бит)"),
            Map.entry("1.2.643.7.1.1.1.2", "ГОСТ Р 34.10-2012 (512 бит)"),
            Map.entry("1.2.643.7.1.1.3.3", "ГОСТ Р 34.10-2012 (512 бит)"));

    private AlgorithmNames() {}

    static String of(ASN1ObjectIdentifier algorithm) {
        return NAMES.getOrDefault(algorithm.getId(), algorithm.getId());
    }
}
