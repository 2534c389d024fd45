package ru.medbus.domain.drugsupply.prescription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Outbox;

/** Orders the sending of a signed prescription, in the transaction that signs it. */
@Component
public class PrescriptionDispatch {
    /** Where the order waits; the route has its name. */
    public static final String SEND_QUEUE = "drugsupply.prescription.send";
    /** As the journal names who sends. */
    public static final String SENDER = "Рецепты";
    public static final String TYPE = "prescription";

    private final Outbox outbox;

    PrescriptionDispatch(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @return id of the message; empty when this version was ordered before */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Long> order(Prescription prescription, SignedDocument signed) {
        var number = prescription.number().orElseThrow();
        var bodies = new ArrayList<>(List.of(Body.of(Body.DOCUMENT, signed.document())));
        for (int i = 0; i < signed.signatures().size(); i++) {
            bodies.add(Body.of(Body.SIGNATURE + (i + 1), signed.signatures().get(i)));
        }
        return outbox.add(new Arrival(TYPE, Direction.OUT, SENDER, prescription.facilityOid(),
                prescription.id() + "/" + prescription.version(), SEND_QUEUE,
                List.of(new BusinessKey(KeyKind.PRESCRIPTION, number.toString()),
                        new BusinessKey(KeyKind.FACILITY, prescription.facilityOid())),
                bodies));
    }

    /** The prescription that an order is about. */
    public static long prescriptionOf(String document) {
        return Long.parseLong(document.substring(0, document.indexOf('/')));
    }
}
