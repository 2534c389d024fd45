package ru.medbus.domain.journal;

import java.time.Instant;

/**
 * What waits for a person for one and the same cause.
 *
 * @param fingerprint of step, code and the reason without what differs from message to message
 * @param step        queue at which the messages stopped
 * @param code        of the refusing system or rule, may be empty
 * @param words       the reason; … stands for ids, numbers and quoted parts
 */
public record AsideGroup(String fingerprint, String step, String code, String words, int count, Instant firstAt,
        Instant lastAt) {}
