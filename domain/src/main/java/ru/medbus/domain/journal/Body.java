package ru.medbus.domain.journal;

import com.github.luben.zstd.Zstd;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One carried text, compressed by the thread that brought it.
 *
 * @param part   {@link #DOCUMENT}, {@code signature.1}, {@code answer.<step>.<n>}, {@code made.<word>.<n>},
 *               {@link #VIOLATIONS}
 * @param sha256 of the bytes as they came
 * @param size   bytes as they came
 * @param zstd   compressed, level 1: smallest and cheapest for documents of some tens of kilobytes
 */
public record Body(String part, byte[] sha256, int size, byte[] zstd) {
    public static final String DOCUMENT = "document";
    public static final String SIGNATURE = "signature.";
    public static final String ANSWER = "answer.";
    /** What a step has made of the document, with a word and the number of its run: {@code made.codes.1}. */
    public static final String MADE = "made.";
    public static final String VIOLATIONS = "violations";
    private static final int LEVEL = 1;

    /** Hashes and compresses. */
    public static Body of(String part, byte[] bytes) {
        return new Body(part, sha256(bytes), bytes.length, Zstd.compress(bytes, LEVEL));
    }

    /** The bytes as they came. */
    public byte[] content() {
        return Zstd.decompress(zstd, size);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
