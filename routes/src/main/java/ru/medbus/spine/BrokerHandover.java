package ru.medbus.spine;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Due;
import ru.medbus.domain.journal.Handover;

/**
 * Takes due steps to their queues: fresh ones in one transacted session, one journal sync for all. What could have been
 * sent before goes one by one, because a duplicate would fail its whole transaction.
 *
 * <p>While the broker is away nobody waits for it: what is due is remembered and sent once it is back. What is more than
 * can be remembered, or dies with this process, the watchdog finds.
 */
@Component
public class BrokerHandover implements Handover, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerHandover.class);

    private static final int REMEMBERED = 20_000;
    private static final int CHUNK = 500;

    private final ConnectionFactory broker;
    private final BlockingQueue<Due> missed = new LinkedBlockingQueue<>(REMEMBERED);
    private volatile boolean away;
    private Connection connection;
    private TicketSender together;
    private TicketSender single;

    BrokerHandover(ConnectionFactory broker) {
        this.broker = broker;
    }

    @Override
    public void handOver(List<Due> due) {
        if (!due.isEmpty() && (away || !sendTogether(due))) {
            due.forEach(missed::offer);
        }
    }

    private synchronized boolean sendTogether(List<Due> due) {
        try {
            open();
            together.send(due, Optional.empty());
            together.commit();
            return true;
        } catch (JMSException e) {
            LOG.warn("{} steps wait for the broker: {}", due.size(), e.getMessage());
            lose();
            return false;
        }
    }

    /** The broker drops those of them that it had taken before its answer was lost. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void catchUp() {
        if (away || !missed.isEmpty()) {
            var waiting = List.copyOf(missed);
            if (sendOneByOne(waiting, "")) {
                away = false;
                missed.removeAll(Set.copyOf(waiting));
                LOG.info("The broker is back; {} steps were handed over", waiting.size());
            }
        }
    }

    /** Sends what the broker may already have; it drops what it knows. */
    void resend(List<Due> due) {
        if (!due.isEmpty()) {
            sendOneByOne(due, "");
        }
    }

    /**
     * Sends what the broker seems to have lost, under ids of the running minute: the old ids it may remember without
     * having the messages. One too many does no harm, its marks tell.
     *
     * @return false when the broker is away
     */
    boolean replace(List<Due> due) {
        var idSuffix = ":" + System.currentTimeMillis() / 60_000;
        for (int from = 0; from < due.size(); from += CHUNK) {
            if (!replaceChunk(due.subList(from, Math.min(due.size(), from + CHUNK)), idSuffix)) {
                return false;
            }
        }
        return true;
    }

    /** A million of them one by one would take hours; only a chunk of which the broker knows some goes so. */
    private synchronized boolean replaceChunk(List<Due> due, String idSuffix) {
        try {
            open();
            together.send(due, Optional.of(idSuffix));
            together.commit();
            return true;
        } catch (JMSException e) {
            LOG.info("{} steps go again one by one: {}", due.size(), e.getMessage());
            close();
            return sendOneByOne(due, idSuffix);
        }
    }

    private synchronized boolean sendOneByOne(List<Due> due, String idSuffix) {
        try {
            open();
            single.send(due, Optional.of(idSuffix));
            return true;
        } catch (JMSException e) {
            LOG.warn("{} steps were not sent again, the watchdog will: {}", due.size(), e.getMessage());
            lose();
            return false;
        }
    }

    private void lose() {
        away = true;
        close();
    }

    private void open() throws JMSException {
        if (connection == null) {
            connection = broker.createConnection();
            together = new TicketSender(connection.createSession(true, Session.SESSION_TRANSACTED));
            single = new TicketSender(connection.createSession(false, Session.AUTO_ACKNOWLEDGE));
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
