package ru.medbus.routes.document;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import ru.medbus.spine.ClosedDoorException;

/** The one door of СЭМД for REST and SOAP. */
@Component
public class SemdIntake {
    private final ProducerTemplate camel;

    SemdIntake(ProducerTemplate camel) {
        this.camel = camel;
    }

    /**
     * @throws ru.medbus.domain.journal.JournalUnavailableException nothing was promised, the sender may repeat
     * @throws ClosedDoorException                                  the same, because a person has stopped the route
     */
    public SemdVerdict accept(Submission submission) {
        try {
            return camel.requestBody(SemdAcceptRoute.FROM, submission, SemdVerdict.class);
        } catch (CamelExecutionException e) {
            throw ClosedDoorException.of(e);
        }
    }
}
