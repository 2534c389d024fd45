package ru.medbus.domain.passport.accounting;

/** What came of a batch. */
public sealed interface Applied {

    /**
     * @param rows        taken in
     * @param differences that stand open now
     */
    record Taken(int rows, int differences) implements Applied {}

    /** The same file is there already. */
    record Repeated(long messageId) implements Applied {}

    /** A newer file is there already, so that this one is kept and not compared. */
    record Earlier(int rows) implements Applied {}
}
