package ru.medbus.domain.journal;

import java.time.OffsetDateTime;

/**
 * What the watchdog found at one queue.
 *
 * @param at       last time
 * @param messages steps without an owner, or steps of a queue that nobody reads
 */
public record Stranding(String step, Remedy remedy, int messages, OffsetDateTime at) {

    /** What became of them. The name is stored and never changes. */
    public enum Remedy {
        /** Repaired: the queue has them again. */
        SENT_AGAIN,
        /** The queue has them, and no node reads it: a person has to look. */
        NOBODY_READS
    }
}
