package ru.medbus.spine;

import jakarta.jms.ConnectionFactory;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Lines;
import ru.medbus.trace.Traces;

/** {@code spine:<queue>}: from it come journaled messages; to it a message is sent on to its next step. */
@Component("spine")
public class SpineComponent extends DefaultComponent {
    private final Journal journal;
    private final Lines lines;
    private final ConnectionFactory broker;
    private final BrokerHandover handover;
    private final ErrorPolicy errors;
    private final PlatformTransactionManager transactions;
    private final UnderWay underWay;
    private final Traces traces;

    SpineComponent(Journal journal, Lines lines, ConnectionFactory broker, BrokerHandover handover, ErrorPolicy errors,
            PlatformTransactionManager transactions, UnderWay underWay, Traces traces) {
        this.journal = journal;
        this.lines = lines;
        this.broker = broker;
        this.handover = handover;
        this.errors = errors;
        this.transactions = transactions;
        this.underWay = underWay;
        this.traces = traces;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String queue, Map<String, Object> parameters) throws Exception {
        var endpoint = new SpineEndpoint(uri, this, queue);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    Journal journal() {
        return journal;
    }

    Lines lines() {
        return lines;
    }

    ConnectionFactory broker() {
        return broker;
    }

    BrokerHandover handover() {
        return handover;
    }

    ErrorPolicy errors() {
        return errors;
    }

    PlatformTransactionManager transactions() {
        return transactions;
    }

    Traces traces() {
        return traces;
    }

    UnderWay underWay() {
        return underWay;
    }
}
