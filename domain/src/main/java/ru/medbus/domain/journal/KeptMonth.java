package ru.medbus.domain.journal;

import java.time.YearMonth;

/**
 * A month of the journal.
 *
 * @param messages  about how many, as PostgreSQL last counted
 * @param bytes     of everything but bodies
 * @param bodyBytes of bodies; 0 when they have been dropped
 * @param held      messages that a legal hold keeps
 */
public record KeptMonth(YearMonth month, long messages, long bytes, long bodyBytes, long held) {}
