package ru.medbus.domain.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Messages of the last moments, so that their steps need not read the journal. Bounded by the bytes held; the oldest
 * leave first; a miss costs one read.
 */
@Component
class HotBodies {
    private final long limit;
    private final LinkedHashMap<Long, Message> messages = new LinkedHashMap<>();
    private long held;

    /** @param limit bytes of compressed bodies */
    HotBodies(@Value("${medbus.journal.hot-bytes:67108864}") long limit) {
        this.limit = limit;
    }

    void put(long id, Arrival arrival) {
        put(new Message(id, arrival.type(), arrival.sender(), arrival.facility(), arrival.document(),
                Optional.of(arrival.queue()),
                arrival.bodies().stream().collect(Collectors.toMap(Body::part, body -> body)), arrival.trace(),
                arrival.line().isEmpty()));
    }

    private synchronized void put(Message message) {
        messages.put(message.id(), message);
        held += weight(message);
        var oldest = messages.entrySet().iterator();
        while (held > limit && oldest.hasNext()) {
            held -= weight(oldest.next().getValue());
            oldest.remove();
        }
    }

    synchronized Optional<Message> get(long id) {
        return Optional.ofNullable(messages.get(id));
    }

    private static long weight(Message message) {
        return message.bodies().values().stream().mapToLong(body -> body.zstd().length).sum();
    }

    /** How many messages are held. */
    synchronized int size() {
        return messages.size();
    }

    static Map<String, Body> byPart(Iterable<Body> bodies) {
        var map = new LinkedHashMap<String, Body>();
        bodies.forEach(body -> map.put(body.part(), body));
        return map;
    }
}
