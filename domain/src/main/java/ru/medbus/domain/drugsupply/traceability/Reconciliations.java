package ru.medbus.domain.drugsupply.traceability;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.Outbox;

/** Our stock beside the codes that МДЛП counts at a place. */
@Service
public class Reconciliations {
    /** Queue of orders; the message holds the reconciliation's number. */
    public static final String QUEUE = "mdlp.stock.reconcile";
    public static final String TYPE = "mdlp.reconciliation";

    private final ReconciliationMapper rows;
    private final Outbox outbox;

    Reconciliations(ReconciliationMapper rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    public record Reconciliation(long id, String place, String orderedBy, OffsetDateTime startedAt,
            OffsetDateTime finishedAt, int codes) {
        public boolean finished() {
            return finishedAt != null;
        }
    }

    /**
     * A code that only one side has.
     *
     * @param here what our book says, empty when it knows nothing of it
     * @param there МДЛП's status, empty when it does not count it at the place
     */
    public record Difference(String sgtin, String here, String there) {
        public String advice() {
            if (there.isEmpty()) {
                return "У нас на остатке, в МДЛП не за нами: проверьте приёмку и квитанции, спросите КИЗ заново.";
            }
            return here.isEmpty()
                    ? "В МДЛП за нами, у нас нет: проверьте непринятые накладные; зависшую упаковку спишите (552, причина 23)."
                    : "В МДЛП за нами, у нас «" + here
                            + "»: МДЛП не знает о нашей операции, смотрите отказы документов.";
        }
    }

    @Transactional
    public long order(String place, String by) {
        long id = rows.add(place, by);
        outbox.add(new Arrival(TYPE, Direction.OUT, by, "", "reconciliation/" + id, QUEUE, List.of(),
                List.of(Body.of(Body.DOCUMENT, Long.toString(id).getBytes(StandardCharsets.UTF_8)))));
        return id;
    }

    @Transactional(readOnly = true)
    public Reconciliation get(long id) {
        return rows.find(id).orElseThrow(() -> new TraceabilityRefusedException("Сверки № " + id + " нет."));
    }

    @Transactional(readOnly = true)
    public Optional<Reconciliation> last(String place) {
        return rows.last(place);
    }

    /** Keeps a page of МДЛП's codes; a repeat changes nothing. */
    @Transactional
    public void keep(long id, List<CodeState> codes) {
        rows.keep(id, codes.stream().map(CodeState::sgtin).toArray(String[]::new),
                codes.stream().map(CodeState::status).toArray(String[]::new));
    }

    @Transactional
    public void finish(long id) {
        rows.finish(id);
    }

    @Transactional(readOnly = true)
    public List<Difference> differences(long id, int limit) {
        return rows.differences(id, limit);
    }
}
