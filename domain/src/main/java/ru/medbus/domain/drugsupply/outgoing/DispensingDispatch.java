package ru.medbus.domain.drugsupply.outgoing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Outbox;

/** Orders the document of a dispensing, in the transaction that hands out, mends or takes back. */
@Component
public class DispensingDispatch {
    /** Where the order waits; the route has its name. */
    public static final String SEND_QUEUE = "drugsupply.dispensing.send";
    /** As the journal names who sends. */
    public static final String SENDER = "Отпуск";
    private static final String TYPE = "dispensing";

    private final Outbox outbox;

    DispensingDispatch(Outbox outbox) {
        this.outbox = outbox;
    }

    /** An order names the dispensing and the version; the same one again changes nothing. */
    public record Order(long operation, int version) {
        /** @param document {@code <operation>/<version>} */
        public static Order of(String document) {
            var parts = document.split("/");
            return new Order(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return operation + "/" + version;
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void order(DispensingDocument document) {
        var order = new Order(document.operation(), document.version()).toString();
        outbox.add(new Arrival(TYPE, Direction.OUT, SENDER, document.facilityOid(), order, SEND_QUEUE,
                List.of(new BusinessKey(KeyKind.PRESCRIPTION, document.number()),
                        new BusinessKey(KeyKind.FACILITY, document.facilityOid())),
                List.of(Body.of(Body.DOCUMENT, order.getBytes(StandardCharsets.UTF_8)))));
    }
}
