package ru.medbus.domain.journal;

/** What the journal says of an arrival; each is durable when it is said. */
public sealed interface Receipt {
    /** Id of the message that now stands for the document. */
    long messageId();

    /** Never seen before: written down. */
    record Taken(long messageId) implements Receipt {}

    /** The same document again: nothing was written. */
    record Repeated(long messageId) implements Receipt {}

    /** The same id with other bytes: nothing was written. */
    record Conflicting(long messageId) implements Receipt {}
}
