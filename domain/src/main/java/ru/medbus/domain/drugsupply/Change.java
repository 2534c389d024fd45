package ru.medbus.domain.drugsupply;

import java.time.Instant;

/** A line of the history: what happened to a person's rights and prescriptions. */
public record Change(Instant at, String who, String why, long personId, String subject, String what) {}
