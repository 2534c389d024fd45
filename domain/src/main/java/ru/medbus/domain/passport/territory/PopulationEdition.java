package ru.medbus.domain.passport.territory;

import java.time.Instant;

/**
 * A year of a territory as somebody loaded it.
 *
 * @param edition 1, 2, …; only the current one counts, the others stay for comparison
 * @param origin  name of the file
 */
public record PopulationEdition(long id, String oktmo, int year, int edition, boolean current, long people,
        String origin, Instant loadedAt, String loadedBy) {}
