package ru.medbus.domain.reference.draft;

import java.time.Instant;

/**
 * A line of the history.
 *
 * @param code   code of the row as it was; empty when it is about the draft
 * @param column empty when it is about the row as a whole
 */
public record Edit(Instant at, String who, String what, String code, String column, String before, String after) {}
