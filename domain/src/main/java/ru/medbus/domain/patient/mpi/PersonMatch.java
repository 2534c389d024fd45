package ru.medbus.domain.patient.mpi;

/** How the index answered. */
public sealed interface PersonMatch {
    /** Id of the person's record. */
    long personId();

    record Found(long personId) implements PersonMatch {}

    record Added(long personId) implements PersonMatch {}

    /** Added apart, because a number of the document belongs to somebody with another name: a person has to look. */
    record Doubtful(long personId, long otherId) implements PersonMatch {}
}
