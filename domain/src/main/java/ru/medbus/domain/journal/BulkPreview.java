package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.Map;

/**
 * What a resend of a group would do.
 *
 * @param until     messages that were put aside later do not belong to it
 * @param sendable  how many would be sent again
 * @param obstacles why others would not, and how many
 */
public record BulkPreview(Instant until, int sendable, Map<Obstacle, Integer> obstacles) {
    /** Above it the number has to be typed. */
    public static final int TYPED_ABOVE = 1_000;

    public boolean typed() {
        return sendable > TYPED_ABOVE;
    }
}
