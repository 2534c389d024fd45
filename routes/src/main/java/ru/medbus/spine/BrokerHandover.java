package ru.medbus.spine;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Due;
import ru.medbus.domain.journal.Handover;

/**
 * Takes due steps to their queues: fresh ones in one transacted session, one journal sync for all. What could have been
 * sent before goes one by one, because a duplicate would fail its whole transaction. What is not sent is found by the
 * re-send scan.
 */
@Component
public class BrokerHandover implements Handover, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerHandover.class);

    private final ConnectionFactory broker;
    private Connection connection;
    private Session together;
    private Session single;

    BrokerHandover(ConnectionFactory broker) {
        this.broker = broker;
    }

    @Override
    public synchronized void handOver(List<Due> due) {
        if (due.isEmpty()) {
            return;
        }
        try {
            open();
            send(together, due, Optional.empty());
            together.commit();
        } catch (JMSException e) {
            LOG.warn("{} steps were not handed over, the scan will: {}", due.size(), e.getMessage());
            close();
        }
    }

    /** Sends what the broker may already have; it drops what it knows. */
    void resend(List<Due> due) {
        sendOneByOne(due, "");
    }

    /**
     * Sends what the broker seems to have lost, under ids of the running minute: the old ids it may remember without
     * having the messages. One too many does no harm, its marks tell.
     */
    void replace(List<Due> due) {
        sendOneByOne(due, ":" + System.currentTimeMillis() / 60_000);
    }

    private synchronized void sendOneByOne(List<Due> due, String idSuffix) {
        if (due.isEmpty()) {
            return;
        }
        try {
            open();
            send(single, due, Optional.of(idSuffix));
        } catch (JMSException e) {
            LOG.warn("{} steps were not sent again, the scan will: {}", due.size(), e.getMessage());
            close();
        }
    }

    private static void send(Session session, List<Due> due, Optional<String> resent) throws JMSException {
        try (var producer = session.createProducer(null)) {
            for (var one : due) {
                producer.send(session.createQueue(one.step()), Ticket.write(session, one, resent));
            }
        }
    }

    private void open() throws JMSException {
        if (connection == null) {
            connection = broker.createConnection();
            together = connection.createSession(true, Session.SESSION_TRANSACTED);
            single = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        }
    }

    private void close() {
        try (var closing = connection) {
            LOG.debug("Closing {}", closing);
        } catch (JMSException e) {
            LOG.debug("The broken connection did not close", e);
        }
        connection = null;
    }

    @Override
    public synchronized void destroy() {
        close();
    }
}
