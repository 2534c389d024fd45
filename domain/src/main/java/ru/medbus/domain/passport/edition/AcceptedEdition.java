package ru.medbus.domain.passport.edition;

import java.time.Instant;
import java.util.Optional;

/**
 * An edition of a passport as it was accepted.
 *
 * @param percent   completeness on that day
 * @param followed  the edition that came after it; empty for the last one
 * @param passport  all that it said
 */
public record AcceptedEdition(Edition edition, int percent, Instant submittedAt, String submittedBy,
        Optional<Edition> followed, Snapshot passport) {}
