package ru.medbus.domain.passport.staff;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Outbox;
import ru.medbus.domain.passport.federal.Breach;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.FederalSystem;
import ru.medbus.domain.shared.ClusterTurn;

/** Asks ФРМР for the staff of every working organisation, part by part; every request is a message of the journal. */
@Service
public class StaffOrders {
    /** Queue of requests; the document is a {@link StaffOrder}. */
    public static final String LOAD_QUEUE = "frmr.staff.load";
    /** Queue of answers; the document is as ФРМР sent it. */
    public static final String APPLY_QUEUE = "frmr.staff.apply";

    private final StaffOrderMapper rows;
    private final FederalLoads loads;
    private final Outbox outbox;
    private final ClusterTurn turns;

    StaffOrders(StaffOrderMapper rows, FederalLoads loads, Outbox outbox, ClusterTurn turns) {
        this.rows = rows;
        this.loads = loads;
        this.outbox = outbox;
        this.turns = turns;
    }

    /** @return number of the load; empty when there is nobody to ask about: the network is not loaded */
    @Transactional
    public Optional<Long> all(String by) {
        var facilities = rows.asked();
        if (facilities.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(facilities, by));
    }

    /** The staff of one organisation alone. */
    @Transactional
    public long one(String facility, String by) {
        return of(List.of(facility), by);
    }

    private long of(List<String> facilities, String by) {
        long load = loads.begin(FederalSystem.FRMR, by);
        facilities.forEach(facility -> ask(new StaffOrder(load, facility, 1)));
        loads.count(load, 0, facilities.size());
        return load;
    }

    /** Orders what nobody has ordered for so long; of several nodes one does. */
    @Transactional
    public Optional<Long> due(Duration every, String by) {
        return turns.take("frmr.staff.order",
                () -> loads.due(FederalSystem.FRMR, every) ? all(by) : Optional.<Long>empty())
                .flatMap(ordered -> ordered);
    }

    /** One more part; asked once however often it is ordered. */
    @Transactional
    public void ask(StaffOrder order) {
        outbox.add(new Arrival("frmr.staff.request", Direction.OUT, "medbus", order.facility(),
                "frmr/" + order.load() + "/" + order.facility() + "/" + order.part(), LOAD_QUEUE,
                List.of(new BusinessKey(KeyKind.FACILITY, order.facility())),
                List.of(Body.of(Body.DOCUMENT, order.text().getBytes(StandardCharsets.UTF_8)))))
                .ifPresent(message -> rows.add(order, message));
    }

    /** The request's message that waits for this part; for an answer that is quicker than the id it answers. */
    @Transactional(readOnly = true)
    public Optional<Long> waiting(String facility, int part) {
        return rows.waiting(facility, part).map(StaffOrderMapper.PortionRow::messageId);
    }

    @Transactional(readOnly = true)
    public Optional<StaffOrder> order(long message) {
        return rows.ofMessage(message).map(StaffOrderMapper.PortionRow::order);
    }

    /**
     * Keeps an answer, to be applied; the same one again changes nothing.
     *
     * @param request message that it answers
     */
    @Transactional
    public void answered(long request, String id, String facility, byte[] answer) {
        outbox.add(new Arrival("frmr.staff.answer", Direction.IN, "frmr", facility, request + "/" + id, APPLY_QUEUE,
                List.of(new BusinessKey(KeyKind.FACILITY, facility)), List.of(Body.of(Body.DOCUMENT, answer))));
    }

    /** Nothing of this part is applied, and nobody of the organisation is closed. */
    @Transactional
    public void refused(StaffOrder order, String why, List<Breach> breaches) {
        rows.settle(order, "REFUSED", why);
        loads.breached(order.load(), breaches);
        settle(order.load());
    }

    /** Counts those who have answered; the last one ends the load. */
    void settle(long load) {
        rows.lockLoad(load);
        var standing = rows.standing(load);
        loads.count(load, standing.facilities() - standing.waiting(), standing.facilities());
        if (standing.waiting() == 0) {
            loads.ended(load, standing.refused() == 0, loads.summary(load)
                    + (standing.refused() == 0 ? "" : "; не загружены организации: " + standing.refused()));
        }
    }
}
