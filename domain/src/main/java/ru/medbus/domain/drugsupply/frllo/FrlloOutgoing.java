package ru.medbus.domain.drugsupply.frllo;

import java.time.Instant;
import java.util.List;

/**
 * A batch on its way: the documents that have no answer yet.
 *
 * @param messageId of the journal
 */
public record FrlloOutgoing(long id, FrlloKind kind, long messageId, List<Document> documents) {

    /** @param at moment when its batch was made */
    public record Document(String id, Instant at, FrlloContent content) {}
}
