package ru.medbus.domain.drugsupply.traceability;

import java.time.Instant;
import java.util.Optional;

/**
 * A code with the moment of МДЛП's word.
 *
 * @param askedAt   empty: never, or changed since and to be asked again
 * @param orderedAt when the last question was put
 */
public record KnownCode(CodeState state, Optional<Instant> askedAt, Optional<Instant> orderedAt) {}
