package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * How a step has lived lately.
 *
 * @param waiting     messages whose last mark leaves the step due, to be repeated, or with an answer to come
 * @param nextAt      earliest of their next attempts and of the ends of waiting for an answer
 * @param succeededAt when it last ended well, or its system last took a message
 * @param failedAt    when a system last did not answer or refused, or a message was put aside
 * @param failure     code and words of that; no personal data
 */
public record StepPulse(String step, long done, long refused, long aside, long waiting, Optional<Instant> nextAt,
        Optional<Instant> succeededAt, Optional<Instant> failedAt, String failure) {

    /** Of a step that had nothing to do. */
    public static StepPulse silent(String step) {
        return new StepPulse(step, 0, 0, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
}
