package ru.medbus.domain.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.journal.Acceptance.Waiting;
import ru.medbus.domain.journal.JournalStore.DocumentName;
import ru.medbus.domain.journal.JournalStore.Entry;
import ru.medbus.domain.journal.JournalStore.Known;

/** One batch of arrivals into the journal, then to the broker; everyone gets an answer of his own. */
@Component
class BatchWriter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    /** The step under which a refusal at the door stands. */
    static final String DOOR = "intake";

    private final JournalStore store;
    private final MessageIds ids;
    private final HotBodies hot;
    private final ObjectProvider<Handover> handover;
    private final Optional<Turnover> turnover;

    BatchWriter(JournalStore store, MessageIds ids, HotBodies hot, ObjectProvider<Handover> handover,
            Optional<Turnover> turnover) {
        this.store = store;
        this.ids = ids;
        this.hot = hot;
        this.handover = handover;
        this.turnover = turnover;
    }

    void write(List<Waiting> batch) {
        try {
            writeTogether(batch);
        } catch (DataIntegrityViolationException e) {
            split(batch, e);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Journal is not available: {}", e.getMessage());
            batch.forEach(one -> one.answer()
                    .completeExceptionally(new JournalUnavailableException("Журнал недоступен", e)));
        } catch (RuntimeException e) {
            LOG.error("A batch of {} was not written", batch.size(), e);
            batch.forEach(one -> one.answer().completeExceptionally(e));
        }
    }

    /** One bad row must not fail its neighbours: each goes again alone, and only the bad one gets the error. */
    private void split(List<Waiting> batch, DataIntegrityViolationException error) {
        if (batch.size() > 1) {
            batch.forEach(one -> write(List.of(one)));
        } else {
            batch.getFirst().answer().completeExceptionally(error);
        }
    }

    private void writeTogether(List<Waiting> batch) {
        var entries = batch.stream().map(this::entry).toList();
        var written = store.insert(entries);
        var known = known(entries, written);
        var due = new ArrayList<Due>(written.size());
        for (var entry : entries) {
            if (written.contains(entry.id()) && entry.refusal().isEmpty()) {
                hot.put(entry.id(), entry.arrival());
                due.add(Due.now(entry.id(), entry.arrival().queue(), 0));
            }
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(receipt(entries.get(i), written, known));
        }
        handover.ifAvailable(to -> to.handOver(due));
        turnover.ifPresent(to -> entries.stream().filter(entry -> written.contains(entry.id()))
                .forEach(entry -> tell(to, entry)));
    }

    private static void tell(Turnover to, Entry entry) {
        if (entry.refusal().isPresent()) {
            to.refused(entry.arrival().facility());
        } else {
            to.accepted(entry.arrival().facility(), entry.arrival().first().size());
        }
    }

    Optional<Long> repeatOf(Arrival arrival) {
        var name = new DocumentName(arrival.sender(), arrival.document());
        return Optional.ofNullable(store.known(List.of(name)).get(name))
                .filter(known -> Arrays.equals(known.sha256(), arrival.first().sha256())).map(Known::messageId);
    }

    private Entry entry(Waiting one) {
        long id = ids.next();
        Optional<Mark> refusal = one.refusal()
                .map(why -> Mark.now(id, DOOR, 0, Outcome.REFUSED).because(why.code(), why.reason()));
        return new Entry(id, one.arrival(), refusal);
    }

    private Map<DocumentName, Known> known(List<Entry> entries, Set<Long> written) {
        var repeats = entries.stream().filter(entry -> !written.contains(entry.id())).map(Entry::name)
                .collect(Collectors.toSet());
        if (repeats.isEmpty()) {
            return Map.of();
        }
        var known = store.known(repeats);
        store.remember(known.values());
        return known;
    }

    private static Receipt receipt(Entry entry, Set<Long> written, Map<DocumentName, Known> known) {
        if (written.contains(entry.id())) {
            return new Receipt.Taken(entry.id());
        }
        var first = known.get(entry.name());
        return Arrays.equals(first.sha256(), entry.arrival().first().sha256())
                ? new Receipt.Repeated(first.messageId())
                : new Receipt.Conflicting(first.messageId());
    }
}
