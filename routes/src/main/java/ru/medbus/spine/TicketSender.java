package ru.medbus.spine;

import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.medbus.domain.journal.Due;

/**
 * Sends tickets in one session. A queue is looked up at the broker once: each look waits until the tickets before it are on
 * the disk, and with a queue that is paged to files five milliseconds a ticket go by so.
 */
final class TicketSender implements AutoCloseable {
    private final Session session;
    private final MessageProducer producer;
    private final Map<String, Queue> queues = new HashMap<>();

    TicketSender(Session session) throws JMSException {
        this.session = session;
        this.producer = session.createProducer(null);
    }

    /** @param resent suffix of the id of what the broker may know already */
    void send(List<Due> due, Optional<String> resent) throws JMSException {
        for (var one : due) {
            producer.send(queue(one.step()), Ticket.write(session, one, resent));
        }
    }

    private Queue queue(String step) throws JMSException {
        var queue = queues.get(step);
        if (queue == null) {
            queue = session.createQueue(step);
            queues.put(step, queue);
        }
        return queue;
    }

    void commit() throws JMSException {
        session.commit();
    }

    @Override
    public void close() throws JMSException {
        producer.close();
    }
}
