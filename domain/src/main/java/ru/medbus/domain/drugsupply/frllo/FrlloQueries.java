package ru.medbus.domain.drugsupply.frllo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What ФРЛЛО was told and with what outcome, as the screens show it. */
@Service
@Transactional(readOnly = true)
public class FrlloQueries {
    private final FrlloQueriesMapper rows;

    FrlloQueries(FrlloQueriesMapper rows) {
        this.rows = rows;
    }

    public record Count(FrlloKind kind, FrlloState state, long records) {}

    /** Refusals of one kind and code; the words of our own code say more than it. */
    public record Cause(FrlloKind kind, String code, String text, String advice, int records, Instant firstAt,
            Instant lastAt) {}

    /**
     * A record in a batch.
     *
     * @param takenAs id by which ИПС has taken the batch, empty while it has not
     * @param outcome {@code ACCEPTED}, {@code REFUSED}, or empty while there is no answer
     */
    public record Sending(long batch, int version, Instant createdAt, Optional<Instant> sentAt, String takenAs,
            Optional<Long> messageId, String outcome, String errorCode, String errorText) {}

    public Optional<FrlloLine> find(long id) {
        return rows.one(id);
    }

    /** How a record was sent, the last time first. */
    public List<Sending> sendings(long id, int limit) {
        return rows.sendings(id, limit);
    }

    /** Newest first. */
    public List<FrlloLine> list(FrlloFilter filter) {
        return rows.list(filter);
    }

    /** All records about a person, oldest first. */
    public List<FrlloLine> ofPerson(long person) {
        return rows.ofPerson(person);
    }

    /** Records by kind and state; a state that none has is left out. */
    public Map<FrlloKind, Map<FrlloState, Long>> counts() {
        var counts = new EnumMap<FrlloKind, Map<FrlloState, Long>>(FrlloKind.class);
        for (var kind : FrlloKind.values()) {
            counts.put(kind, new EnumMap<>(FrlloState.class));
        }
        rows.counts().forEach(count -> counts.get(count.kind()).put(count.state(), count.records()));
        return counts;
    }

    /** The most frequent first. */
    public List<Cause> causes(int limit) {
        return rows.causes(limit);
    }

    public int refused() {
        return rows.refused();
    }
}
