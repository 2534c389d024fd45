package ru.medbus.domain.reference.dictionary;

/** What came of a load. */
public sealed interface LoadOutcome {
    /** The version is there and is the current one. */
    record Switched(String version, int rows) implements LoadOutcome {}

    /** The version is there; a newer one stays current. */
    record Kept(String version, int rows, String current) implements LoadOutcome {}

    /** It was there before; nothing was written. */
    record Unchanged(String version) implements LoadOutcome {}

    /** Another load of the same dictionary is under way, on this node or another; nothing was written. */
    record Busy() implements LoadOutcome {}
}
