package ru.medbus.domain.journal;

import java.util.Optional;

/**
 * Where a message stands before a step.
 *
 * @param line   as stored
 * @param place  grows with the order of acceptance
 * @param before the message directly before it; empty when it is the first and may go
 */
public record Turn(long messageId, String line, long place, boolean letsPass, Optional<Long> before) {}
