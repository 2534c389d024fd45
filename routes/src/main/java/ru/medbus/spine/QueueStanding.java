package ru.medbus.spine;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One queue as the broker tells it.
 *
 * @param messages  waiting, under way and scheduled for later
 * @param scheduled of them scheduled for later
 * @param delivering of them under way
 * @param consumers sessions of all nodes that read it; 0 means that nobody does
 * @param added     since the broker started
 * @param acked     since the broker started
 */
public record QueueStanding(String name, long messages, long scheduled, long delivering, int consumers, long added,
        long acked) {

    static QueueStanding of(JsonNode queue) {
        return new QueueStanding(queue.path("name").asText(), queue.path("messageCount").asLong(),
                queue.path("scheduledCount").asLong(), queue.path("deliveringCount").asLong(),
                queue.path("consumerCount").asInt(), queue.path("messagesAdded").asLong(),
                queue.path("messagesAcked").asLong());
    }

    /** Without scheduled ones that wait for nothing, because what they were to ask for has come. */
    QueueStanding without(long vain) {
        long taken = Math.min(vain, scheduled);
        return new QueueStanding(name, messages - taken, scheduled - taken, delivering, consumers, added, acked);
    }

    /** Where the broker puts what it could not deliver, or what grew too old. */
    public boolean graveyard() {
        return name.matches("(?i)(DLQ|ExpiryQueue)([.].*)?");
    }
}
