package ru.medbus.domain.passport.norms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Beds or workplaces of a department as somebody entered them.
 *
 * @param until    last day on which they hold; empty for the last entry
 * @param replaced corrected by a later entry from the same day on: it never counts
 */
public record CapacityEntry(CapacityKind kind, int quantity, LocalDate since, Optional<LocalDate> until,
        boolean replaced, String who, Instant at, String why) {}
