package ru.medbus.domain.alert;

import java.time.Instant;
import java.util.Optional;

/** @param closedAt when it was over; empty while it lasts */
public record Alert(long id, AlertKind kind, String subject, String words, Instant openedAt,
        Optional<Instant> closedAt) {}
