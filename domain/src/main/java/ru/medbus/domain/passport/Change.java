package ru.medbus.domain.passport;

import java.time.Instant;

/**
 * One field of a passport that has changed.
 *
 * @param subject what it belongs to, in words: «Кабинет 12»
 * @param field   in words; empty when the whole was added or closed
 */
public record Change(Instant at, String who, String why, String facilityOid, String subject, String field,
        String before, String after) {}
