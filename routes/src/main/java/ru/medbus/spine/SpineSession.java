package ru.medbus.spine;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One transacted session with a thread of its own: takes a batch, lets it be worked, commits. PostgreSQL has committed
 * when the broker does; when either is lost the batch comes again and its marks tell what was done.
 */
class SpineSession {
    private static final Logger LOG = LoggerFactory.getLogger(SpineSession.class);
    private static final long FIRST_WAIT_MS = 500;
    private static final long NEXT_WAIT_MS = 5;
    private static final long PAUSE_MS = 1_000;
    private static final long BREAKER_PAUSE_MS = 200;

    private final SpineEndpoint endpoint;
    private final BatchWork work;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    SpineSession(SpineEndpoint endpoint, BatchWork work) {
        this.endpoint = endpoint;
        this.work = work;
        this.thread = Thread.ofPlatform().name("spine-" + endpoint.queue()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped.countDown();
    }

    void join() throws InterruptedException {
        thread.join();
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (var connection = endpoint.spine().broker().createConnection()) {
                consume(connection);
            } catch (JMSException | DataAccessException | TransactionException e) {
                LOG.warn("Queue {} pauses: {}", endpoint.queue(), e.getMessage());
                pause(PAUSE_MS);
            } catch (RuntimeException e) {
                LOG.error("Queue {} pauses", endpoint.queue(), e);
                pause(PAUSE_MS);
            }
        }
    }

    private void consume(Connection connection) throws JMSException {
        long openedAt = System.currentTimeMillis();
        connection.start();
        try (var session = connection.createSession(true, Session.SESSION_TRANSACTED);
                var consumer = session.createConsumer(session.createQueue(endpoint.queue()));
                var sender = new TicketSender(session)) {
            while (stopped.getCount() > 0) {
                int permits = endpoint.breaker().permits(endpoint.getBatch());
                if (permits == 0) {
                    pause(BREAKER_PAUSE_MS);
                    continue;
                }
                var batch = take(consumer, permits, openedAt);
                if (!batch.isEmpty()) {
                    work(batch, sender);
                }
            }
        }
    }

    private void work(List<Ticket> batch, TicketSender sender) throws JMSException {
        endpoint.spine().underWay().take(endpoint.queue(), batch);
        try {
            sender.send(work.run(batch), Optional.empty());
            sender.commit();
        } finally {
            endpoint.spine().underWay().leave(endpoint.queue(), batch);
        }
    }

    private static List<Ticket> take(MessageConsumer consumer, int most, long openedAt) throws JMSException {
        var batch = new ArrayList<Ticket>();
        Message message = consumer.receive(FIRST_WAIT_MS);
        while (message != null) {
            batch.add(Ticket.read(message, openedAt));
            message = batch.size() < most ? consumer.receive(NEXT_WAIT_MS) : null;
        }
        return batch;
    }

    private void pause(long ms) {
        try {
            if (stopped.await(ms, TimeUnit.MILLISECONDS)) {
                LOG.debug("Queue {} is stopped", endpoint.queue());
            }
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }
}
