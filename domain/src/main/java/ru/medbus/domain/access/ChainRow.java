package ru.medbus.domain.access;

import java.time.Instant;
import java.util.List;

/** A row of an append-only log. */
sealed interface ChainRow permits AuditRecord, AccessRecord {
    /** Numbers go one by one, so that a missing row shows. */
    long id();

    /** Whole microseconds, as PostgreSQL keeps them. */
    Instant at();

    /** The other columns, in a fixed order. */
    List<String> facts();

    byte[] hash();
}
