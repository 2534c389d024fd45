package ru.medbus.domain.journal;

import java.time.Instant;

/**
 * A route that a person has stopped.
 *
 * @param reason in the person's words
 * @param author login of the person
 */
public record StoppedRoute(String route, String reason, String author, Instant stoppedAt) {}
