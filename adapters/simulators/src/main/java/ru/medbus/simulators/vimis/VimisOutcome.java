package ru.medbus.simulators.vimis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What was decided on one message; kept as one line.
 *
 * @param key    the document's: profile and id
 * @param status 0 refused, 1 taken
 */
record VimisOutcome(String key, String sha256, int status, String description) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String line() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static VimisOutcome parse(String line) {
        try {
            return JSON.readValue(line, VimisOutcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The book of outcomes is spoiled", e);
        }
    }
}
