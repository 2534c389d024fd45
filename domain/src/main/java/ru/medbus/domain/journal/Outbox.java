package ru.medbus.domain.journal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.journal.JournalStore.Entry;

/**
 * What the domain decides to send: a row of the journal in the domain's own transaction, so that a change and its
 * message are one commit. Handed to the broker after it; when that fails, the re-send scan finds it.
 */
@Service
public class Outbox {
    private final JournalStore store;
    private final MessageIds ids;
    private final Dispatch dispatch;
    private final Optional<Tracing> tracing;

    Outbox(JournalStore store, MessageIds ids, Dispatch dispatch, Optional<Tracing> tracing) {
        this.store = store;
        this.ids = ids;
        this.dispatch = dispatch;
        this.tracing = tracing;
    }

    /**
     * Orders a message. A document id that was ordered before by the same sender changes nothing.
     *
     * @return id of the message, empty when it was ordered before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> add(Arrival arrival) {
        long id = ids.next();
        var traced = arrival.under(tracing.map(known -> known.of(arrival.type())).orElse(""));
        if (store.insert(List.of(new Entry(id, traced, Optional.empty()))).isEmpty()) {
            return Optional.empty();
        }
        dispatch.afterCommit(List.of(Due.now(id, arrival.queue(), 0)));
        return Optional.of(id);
    }
}
