package ru.medbus.domain.drugsupply.frllo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** Records of texts and numbers as the tables keep them. */
final class FrlloJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FrlloJson() {}

    static String write(Record value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record is written to memory", e);
        }
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("frllo holds what is not " + type.getSimpleName(), e);
        }
    }

    /** Empty when nothing was told yet. */
    static <T> Optional<T> told(String text, Class<T> type) {
        return text.isEmpty() ? Optional.empty() : Optional.of(read(text, type));
    }
}
