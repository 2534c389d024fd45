package ru.medbus.spine;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the consumers of this node have in hand, by queue: from the first of a batch until its commit at the broker. */
@Component
class UnderWay {
    private final Map<String, Set<Long>> messages = new ConcurrentHashMap<>();

    void take(String queue, Collection<Ticket> batch) {
        batch.forEach(ticket -> of(queue).add(ticket.messageId()));
    }

    void leave(String queue, Collection<Ticket> batch) {
        batch.forEach(ticket -> of(queue).remove(ticket.messageId()));
    }

    Set<Long> of(String queue) {
        return messages.computeIfAbsent(queue, any -> ConcurrentHashMap.newKeySet());
    }
}
