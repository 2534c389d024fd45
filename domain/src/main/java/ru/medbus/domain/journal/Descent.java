package ru.medbus.domain.journal;

import java.time.Instant;

/**
 * A message that a person made from another one.
 *
 * @param messageId the new one
 * @param parentId  the one it was made from
 * @param reason    in the person's words
 */
public record Descent(long messageId, long parentId, String author, String reason, Instant at) {}
