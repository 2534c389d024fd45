package ru.medbus.domain.journal;

import java.time.Instant;

/**
 * Messages of one key are kept until it is lifted.
 *
 * @param shown  the key as people may read it
 * @param author login of the one who laid it
 */
public record LegalHold(long id, KeyKind kind, String shown, String reason, String author, Instant at) {}
