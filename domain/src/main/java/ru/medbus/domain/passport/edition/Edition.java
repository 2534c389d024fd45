package ru.medbus.domain.passport.edition;

import java.time.Instant;

/** A passport as it was accepted: its number, when and by whom. */
public record Edition(int number, Instant acceptedAt, String acceptedBy) {}
