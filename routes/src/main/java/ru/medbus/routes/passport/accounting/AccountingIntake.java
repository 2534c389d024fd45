package ru.medbus.routes.passport.accounting;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Service;
import ru.medbus.spine.ClosedDoorException;

/** The door for files of accounting, for whoever brings them. */
@Service
public class AccountingIntake {
    private final ProducerTemplate camel;

    AccountingIntake(ProducerTemplate camel) {
        this.camel = camel;
    }

    /** @throws ClosedDoorException a person has stopped the route that accepts */
    public BatchAnswer accept(BatchSubmission file) {
        try {
            return camel.requestBody(AccountingAcceptRoute.FROM, file, BatchAnswer.class);
        } catch (CamelExecutionException e) {
            throw ClosedDoorException.of(e);
        }
    }
}
