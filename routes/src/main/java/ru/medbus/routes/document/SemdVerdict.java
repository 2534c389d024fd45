package ru.medbus.routes.document;

import java.util.List;

/** What the sender of a document is told; durable when it is told. */
public sealed interface SemdVerdict {
    /** The journal's message that stands for the submission. */
    long messageId();

    /** Taken: from here on it is ours to deliver. */
    record Accepted(long messageId) implements SemdVerdict {}

    /** The same document again: the first message stands. */
    record Repeated(long messageId) implements SemdVerdict {}

    /**
     * The same id with other bytes.
     *
     * @param first the message that was accepted under this id
     */
    record Conflicting(long messageId, long first) implements SemdVerdict {}

    /**
     * Not taken.
     *
     * @param malformed the XML itself could not be read
     */
    record Refused(long messageId, boolean malformed, List<Violation> violations) implements SemdVerdict {}
}
