package ru.medbus.domain.drugsupply.traceability;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.Outbox;

/** What МДЛП's lists bring: each document is taken once, and how far the lists are read is kept. */
@Service
public class MdlpIncome {
    /** Queue of questions for the lists; the message holds the list's name. */
    public static final String POLL_QUEUE = "mdlp.list.poll";
    public static final String TYPE = "mdlp.list";
    public static final String INCOME = "income";
    public static final String OUTCOME = "outcome";

    private final MdlpIncomeMapper rows;
    private final Outbox outbox;

    MdlpIncome(MdlpIncomeMapper rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /** A document that came. @param outgoing ours, sent past the bus */
    public record Came(String federalId, int kind, String sender, String receiver, boolean outgoing, String title,
            OffsetDateTime receivedAt) {}

    /** Orders a look at a list; on several nodes, once for each stretch of time. */
    @Transactional
    public boolean order(String list, Duration every) {
        var slot = list + "/" + Instant.now().getEpochSecond() / Math.max(1, every.toSeconds());
        return outbox.add(new Arrival(TYPE, Direction.OUT, "medbus", "", slot, POLL_QUEUE, List.of(),
                List.of(Body.of(Body.DOCUMENT, list.getBytes(StandardCharsets.UTF_8))))).isPresent();
    }

    /** Where to read on, with an overlap: what was processed late is not missed. */
    @Transactional(readOnly = true)
    public Instant from(String list, Duration overlap, Duration first) {
        return rows.upto(list).map(upto -> upto.toInstant().minus(overlap)).orElseGet(() -> Instant.now().minus(first));
    }

    @Transactional
    public void read(String list, Instant upto) {
        rows.advance(list, upto);
    }

    @Transactional(readOnly = true)
    public boolean known(String federalId) {
        return rows.known(federalId);
    }

    /** @return false when it was taken before */
    @Transactional
    public boolean take(String federalId, int kind, String sender, String receiver, boolean outgoing, String title,
            long message) {
        return rows.add(federalId, kind, sender, receiver, outgoing, title, message) == 1;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Came> latest(Optional<String> receiver, int limit) {
        return rows.latest(receiver.orElse(""), limit);
    }
}
