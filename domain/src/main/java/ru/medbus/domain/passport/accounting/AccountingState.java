package ru.medbus.domain.passport.accounting;

import java.time.Instant;

/**
 * How an organisation's accounting stands beside its passport.
 *
 * @param open      differences that the last batch has shown
 * @param undecided those of them that wait for a decision
 * @param lastAt    when the last batch was taken in
 */
public record AccountingState(String facilityOid, BatchKind kind, int open, int undecided, Instant lastAt) {}
