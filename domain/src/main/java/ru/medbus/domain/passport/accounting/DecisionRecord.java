package ru.medbus.domain.passport.accounting;

import java.time.Instant;

/** A decision as the log keeps it. */
public record DecisionRecord(Instant at, String who, String why, Difference.Decision decision, BatchKind kind,
        String title, String field, String inAccounting, String inRegister) {}
