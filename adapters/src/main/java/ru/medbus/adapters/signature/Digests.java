package ru.medbus.adapters.signature;

import java.util.EnumMap;
import java.util.Map;

/**
 * The received bytes of one document and their digests: each algorithm is computed once, however many signatures ask.
 * Lives as long as the document's check. Thread-safe; the bytes must not be changed.
 */
public final class Digests {
    private final byte[] document;
    private final Map<GostHash, byte[]> known = new EnumMap<>(GostHash.class);

    private Digests(byte[] document) {
        this.document = document;
    }

    /** @param document exactly the bytes that were received, never a document written anew */
    public static Digests of(byte[] document) {
        return new Digests(document);
    }

    synchronized byte[] by(GostHash hash, SignatureProvider provider) {
        return known.computeIfAbsent(hash, missing -> provider.digest(missing, document));
    }
}
