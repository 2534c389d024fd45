package ru.medbus.domain.passport.federal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.Outbox;
import ru.medbus.domain.shared.ClusterTurn;

/** Orders loads of ФРМО: on demand and on schedule. An order is a message of the journal, so that it is done once and is seen. */
@Service
public class FederalOrders {
    /** Queue of orders; the document is the number of the load and who ordered it, a line each. */
    public static final String NETWORK_QUEUE = "frmo.network.load";
    public static final String TYPE = "frmo.network";
    public static final String SCHEDULE = "расписание";

    private final FederalLoadMapper rows;
    private final Outbox outbox;
    private final ClusterTurn turns;

    FederalOrders(FederalLoadMapper rows, Outbox outbox, ClusterTurn turns) {
        this.rows = rows;
        this.outbox = outbox;
        this.turns = turns;
    }

    /** @return number of the load */
    @Transactional
    public long network(String by) {
        long load = rows.begin(FederalSystem.FRMO, by);
        var text = load + "\n" + by;
        rows.sent(load, outbox.add(new Arrival(TYPE, Direction.OUT, "medbus", "", "frmo/" + load, NETWORK_QUEUE,
                List.of(), List.of(Body.of(Body.DOCUMENT, text.getBytes(StandardCharsets.UTF_8))))).orElseThrow());
        return load;
    }

    /** Orders what nobody has ordered for so long; of several nodes one does. */
    @Transactional
    public Optional<Long> due(Duration every) {
        return turns.take("frmo.network.order", () -> rows.due(FederalSystem.FRMO, every.toSeconds())
                ? Optional.of(network(SCHEDULE))
                : Optional.<Long>empty()).flatMap(ordered -> ordered);
    }
}
