package ru.medbus.routes.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Message;
import ru.medbus.mappings.semd.SemdFacts;
import ru.medbus.mappings.semd.SemdFactsReader;

/** Facts of the documents of the last moments, so that a document is not parsed at each step: it never changes. */
@Component
class FactsAtHand {
    /** Some kilobytes each. */
    private static final int MOST = 2_000;

    private final Map<Long, SemdFacts> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SemdFacts> eldest) {
            return size() > MOST;
        }
    };

    SemdFacts of(Message message) {
        return get(message.id()).orElseGet(() -> {
            var facts = SemdFactsReader.read(message.content());
            put(message.id(), facts);
            return facts;
        });
    }

    synchronized void put(long messageId, SemdFacts facts) {
        known.put(messageId, facts);
    }

    private synchronized Optional<SemdFacts> get(long messageId) {
        return Optional.ofNullable(known.get(messageId));
    }
}
