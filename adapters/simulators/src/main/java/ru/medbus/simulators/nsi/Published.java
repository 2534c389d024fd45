package ru.medbus.simulators.nsi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * One published version.
 *
 * @param passport as {@code passport} answers it
 * @param rows     column → value, all columns in the passport's order; null where there is no value
 */
record Published(ObjectNode passport, List<Map<String, String>> rows) {
    String oid() {
        return passport.path("oid").asText();
    }

    String version() {
        return passport.path("version").asText();
    }

    String publishedAt() {
        return passport.path("publishDate").asText();
    }

    List<String> columns() {
        return passport.path("fields").findValuesAsText("field");
    }

    String primary() {
        for (JsonNode key : passport.path("keys")) {
            if (key.path("type").asText().equals("PRIMARY")) {
                return key.path("field").asText();
            }
        }
        return columns().getFirst();
    }

    boolean named(String identifier) {
        return oid().equals(identifier) || passport.path("identifier").asText().equals(identifier)
                || passport.path("codes").findValuesAsText("value").contains(identifier);
    }

    /** The same rows under a passport that says something else. */
    Published saying(String field, int value) {
        var other = passport.deepCopy();
        other.put(field, value);
        return new Published(other, rows);
    }
}
