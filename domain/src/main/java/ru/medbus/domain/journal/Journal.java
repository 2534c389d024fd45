package ru.medbus.domain.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.journal.JournalStore.Attached;
import ru.medbus.domain.journal.JournalStore.Named;

/** What steps read from the journal and append to it. */
@Service
public class Journal {
    private final JournalStore store;
    private final MessageMapper messages;
    private final HotBodies hot;
    private final StepCounts counts;

    Journal(JournalStore store, MessageMapper messages, HotBodies hot, StepCounts counts) {
        this.store = store;
        this.messages = messages;
        this.hot = hot;
        this.counts = counts;
    }

    /** The messages with what came with them: from the hot cache, the rest in one read. Unknown ids are left out. */
    public Map<Long, Message> read(Collection<Long> ids) {
        var found = new HashMap<Long, Message>();
        var missed = new HashSet<Long>();
        for (var id : ids) {
            hot.get(id).ifPresentOrElse(message -> found.put(id, message), () -> missed.add(id));
        }
        if (!missed.isEmpty()) {
            readStored(missed).forEach(message -> found.put(message.id(), message));
        }
        return found;
    }

    private List<Message> readStored(Set<Long> ids) {
        var wanted = ids.toArray(Long[]::new);
        var bodies = messages.brought(wanted).stream()
                .collect(Collectors.groupingBy(MessageMapper.BodyRow::messageId,
                        Collectors.mapping(MessageMapper.BodyRow::body, Collectors.toList())));
        return messages.messages(wanted).stream()
                .map(row -> new Message(row.id(), row.type(), row.sender(), row.facility(), row.document(),
                        Optional.ofNullable(row.queue()),
                        HotBodies.byPart(bodies.getOrDefault(row.id(), List.of())), row.trace(), false))
                .toList();
    }

    /** Whether there is such a message. */
    boolean has(long messageId) {
        return hot.get(messageId).isPresent() || messages.exists(messageId);
    }

    /** One kept text of a message. */
    public Optional<Body> body(long messageId, String part) {
        return messages.body(messageId, part).stream().findFirst().map(MessageMapper.BodyRow::body);
    }

    /** What the last run that made it has made of the document under this word. */
    public Optional<Body> made(long messageId, String word) {
        return messages.made(messageId, Body.MADE + word + ".").map(MessageMapper.BodyRow::body);
    }

    /** The last mark of every step of these messages, by message and step. */
    public Map<Long, Map<String, Mark>> lastMarks(Collection<Long> ids) {
        return messages.lastMarks(ids.toArray(Long[]::new)).stream().map(MessageMapper.MarkRow::mark)
                .collect(Collectors.groupingBy(Mark::messageId, Collectors.toMap(Mark::step, mark -> mark)));
    }

    /** All marks of a message, oldest first. */
    public List<Mark> marks(long messageId) {
        return messages.marks(messageId).stream().map(MessageMapper.MarkRow::mark).toList();
    }

    /**
     * Appends what runs of steps left behind, in one statement; joins the caller's transaction.
     *
     * @return how many of the marks are new; the others were there
     */
    @Transactional
    public int append(Collection<StepResult> results) {
        if (results.isEmpty()) {
            return 0;
        }
        counts.afterCommit(results);
        return store.append(results.stream().flatMap(result -> result.marks().stream()).toList(),
                results.stream().flatMap(result -> result.bodies().stream()
                        .map(body -> new Attached(result.messageId(), body))).toList(),
                results.stream().flatMap(result -> result.keys().stream()
                        .map(key -> new Named(result.messageId(), key))).toList());
    }

    void keep(long messageId, Body body) {
        store.append(List.of(), List.of(new Attached(messageId, body)), List.of());
    }
}
