package ru.medbus.simulators.mdlp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Large documents on their way: announced with their hash and signature, then put, then finished. */
final class MdlpUploads {
    private final Map<String, Announced> announced = new ConcurrentHashMap<>();
    private final Map<String, byte[]> put = new ConcurrentHashMap<>();

    record Announced(String request, String hash, String sign) {}

    record Whole(Announced as, byte[] xml) {}

    /** @return id of the document */
    String announce(Announced one) {
        var id = UUID.randomUUID().toString();
        announced.put(id, one);
        return id;
    }

    void put(String id, byte[] xml) {
        put.put(id, xml);
    }

    /** @return empty when it is not there, or is not what was announced; it may be put again then */
    Optional<Whole> finish(String id) {
        var facts = announced.get(id);
        var xml = put.get(id);
        if (facts == null || xml == null || !sha256(xml).equalsIgnoreCase(facts.hash())) {
            return Optional.empty();
        }
        announced.remove(id);
        put.remove(id);
        return Optional.of(new Whole(facts, xml));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
