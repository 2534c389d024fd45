package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that a queue has to bring: what is sent to the broker. Its {@link #id} lets the broker drop a repeat.
 *
 * @param n    number of the mark that made it due; 0 for the first step of a message, which has no such mark
 * @param from not earlier than this moment, when given
 */
public record Due(long messageId, String step, int n, Optional<Instant> from) {

    /** Due at once. */
    public static Due now(long messageId, String step, int n) {
        return new Due(messageId, step, n, Optional.empty());
    }

    public String id() {
        return messageId + ":" + step + ":" + n;
    }
}
