package ru.medbus.domain.passport.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A passport in words: section → subject → field → value, in the order in which people read it. */
public record Snapshot(Map<String, Map<String, Map<String, String>>> sections) {
    /** Field of the section about the organisation itself. */
    public static final String FULL_NAME = "Полное название";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Editions accepted before V084 have lost their order: {@link Difference} follows the newer one's. */
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

    /** Of the organisation, as it was called then. */
    public Optional<String> fullName() {
        return sections.values().stream().flatMap(subjects -> subjects.values().stream())
                .flatMap(fields -> Optional.ofNullable(fields.get(FULL_NAME)).stream()).findFirst();
    }

    Map<String, Map<String, String>> section(String title) {
        return sections.getOrDefault(title, new LinkedHashMap<>());
    }
}
