package ru.medbus.spine;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** How queues stand at the broker, own or outside. */
@Component
public class Queues implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);

    private final ActiveMQConnectionFactory broker;
    private ClientSessionFactory sessions;
    private ClientSession session;

    Queues(ActiveMQConnectionFactory broker) {
        this.broker = broker;
    }

    /**
     * @param messages  waiting, under way and scheduled for later
     * @param consumers sessions of all nodes that read it; 0 means that nobody does
     */
    public record Standing(long messages, int consumers) {
        static final Standing UNKNOWN = new Standing(0, 0);
    }

    /** Messages of a queue that wait, are under way or are scheduled; 0 when there is no such queue yet. */
    public long depth(String queue) {
        return standing(queue).messages();
    }

    public synchronized Standing standing(String queue) {
        try {
            open();
            var answer = session.queueQuery(SimpleString.of(queue));
            return answer.isExists()
                    ? new Standing(answer.getMessageCount(), answer.getConsumerCount())
                    : Standing.UNKNOWN;
        } catch (ActiveMQException e) {
            LOG.warn("The broker does not tell how {} stands: {}", queue, e.getMessage());
            destroy();
            return Standing.UNKNOWN;
        }
    }

    private void open() throws ActiveMQException {
        if (session == null || session.isClosed()) {
            try {
                sessions = broker.getServerLocator().createSessionFactory();
            } catch (ActiveMQException e) {
                throw e;
            } catch (Exception e) {
                throw new ActiveMQException(e.getMessage());
            }
            session = sessions.createSession(broker.getUser(), broker.getPassword(), false, true, true, true, 1);
        }
    }

    @Override
    public synchronized void destroy() {
        if (sessions != null) {
            sessions.close();
        }
        session = null;
    }
}
