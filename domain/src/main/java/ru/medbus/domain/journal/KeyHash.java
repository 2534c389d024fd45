package ru.medbus.domain.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hash of personal numbers: HMAC-SHA-256, the first 16 bytes in hex. Whoever lacks the key cannot try numbers. */
public final class KeyHash {
    private static final int BYTES = 16;
    private final SecretKeySpec secret;

    /** @param secret at least 16 bytes; a change makes old messages unfindable by personal numbers */
    public KeyHash(byte[] secret) {
        if (secret.length < BYTES) {
            throw new IllegalArgumentException("medbus.journal.key-secret: нужно не меньше 16 байт");
        }
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The value as it is stored. */
    String stored(BusinessKey key) {
        return key.kind().personal() ? hash(key.kind().code() + ":" + key.value()) : key.value();
    }

    /** A line as it is stored: whose it is, is nobody's business. */
    String stored(Line line) {
        return hash("line:" + line.name() + ":" + line.key());
    }

    private String hash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            var full = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(full, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }
}
