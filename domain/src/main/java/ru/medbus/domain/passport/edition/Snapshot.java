package ru.medbus.domain.passport.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A passport in words: section → subject → field → value, in the order in which people read it. */
public record Snapshot(Map<String, Map<String, Map<String, String>>> sections) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of PostgreSQL's jsonb, which forgets the order: {@link Difference} follows the newer one's. */
    static Snapshot read(String json) {
        try {
            return JSON.readValue(json, Snapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Редакция паспорта не читается", e);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Редакция паспорта не записывается", e);
        }
    }

    Map<String, Map<String, String>> section(String title) {
        return sections.getOrDefault(title, new LinkedHashMap<>());
    }
}
