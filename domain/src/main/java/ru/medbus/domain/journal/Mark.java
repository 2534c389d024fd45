package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened to a message at a step.
 *
 * @param step   queue of the step
 * @param n      grows by one within (message, step); a mark with a taken number is a repeat and is dropped
 * @param ms     how long the step worked, milliseconds
 * @param until  next attempt of {@code RETRY}, or how long the answer of {@code AWAITING} is awaited
 * @param code   the refusing system's or rule's own code, may be empty
 * @param detail reason in the operator's words, may be empty; holds no personal data
 * @param author login of the person, empty when nobody
 */
public record Mark(long messageId, String step, int n, Outcome outcome, Instant at, int ms, Optional<Instant> until,
        String code, String detail, String author) {

    /** Code of the mark of a message that came to the step too early: another one of its {@link Line} is before it. */
    public static final String IN_LINE = "LINE";

    /** Whether the message is held until the one before it has ended: no queue has it. */
    public boolean inLine() {
        return outcome == Outcome.DUE && code.equals(IN_LINE);
    }

    /** A mark made now by the bus itself. */
    public static Mark now(long messageId, String step, int n, Outcome outcome) {
        return new Mark(messageId, step, n, outcome, Instant.now(), 0, Optional.empty(), "", "", "");
    }

    public Mark because(String reasonCode, String reason) {
        return new Mark(messageId, step, n, outcome, at, ms, until, reasonCode, reason, author);
    }

    public Mark until(Instant moment) {
        return new Mark(messageId, step, n, outcome, at, ms, Optional.of(moment), code, detail, author);
    }

    public Mark took(long milliseconds) {
        return new Mark(messageId, step, n, outcome, at, (int) milliseconds, until, code, detail, author);
    }

    public Mark by(String login) {
        return new Mark(messageId, step, n, outcome, at, ms, until, code, detail, login);
    }
}
