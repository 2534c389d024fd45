package ru.medbus.domain.patient.document;

import java.time.Instant;

/**
 * One change of a rule.
 *
 * @param version that the rule got by it
 * @param reason  in the person's words; empty when the bus made it
 * @param change  field: before → after, a line each
 */
public record RuleChange(int version, Instant changedAt, String author, String reason, String change) {}
