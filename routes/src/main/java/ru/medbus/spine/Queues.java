package ru.medbus.spine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientRequestor;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.management.ManagementHelper;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.EarlyAnswers;

/** How queues stand at the broker, own or outside. */
@Component
public class Queues implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);

    private static final long ANSWER_MS = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ActiveMQConnectionFactory broker;
    private final EarlyAnswers early;
    private ClientSessionFactory sessions;
    private ClientSession session;

    Queues(ActiveMQConnectionFactory broker, EarlyAnswers early) {
        this.broker = broker;
        this.early = early;
    }

    /**
     * @param messages  waiting, under way and scheduled for later
     * @param consumers sessions of all nodes that read it; 0 means that nobody does
     */
    public record Standing(long messages, int consumers) {
        static final Standing UNKNOWN = new Standing(0, 0);
    }

    /** Messages of a queue that wait, are under way or are scheduled, as {@link #standing}; 0 when there is none yet. */
    public long depth(String queue) {
        return standing(queue).messages();
    }

    /** Without the tickets whose answers have come already: they wait for nothing. */
    public Standing standing(String queue) {
        return ask(queue).map(all -> new Standing(Math.max(0, all.messages() - early.of(queue)), all.consumers()))
                .orElse(Standing.UNKNOWN);
    }

    /** As the broker counts. Empty when it does not answer. A queue that does not exist yet holds nothing and is read by nobody. */
    synchronized Optional<Standing> ask(String queue) {
        return tell(queue, () -> {
            var answer = session.queueQuery(SimpleString.of(queue));
            return answer.isExists()
                    ? new Standing(answer.getMessageCount(), answer.getConsumerCount())
                    : Standing.UNKNOWN;
        });
    }

    /**
     * Ids of the journal's messages that wait in the queue, within the bounds. What is scheduled or with a consumer is not
     * seen.
     */
    synchronized Optional<Set<Long>> waiting(String queue, long from, long to) {
        return tell(queue, () -> {
            var filter = SimpleString.of(Ticket.ID + " >= " + from + " and " + Ticket.ID + " <= " + to);
            var ids = new HashSet<Long>();
            try (var browser = session.createConsumer(SimpleString.of(queue), filter, true)) {
                session.start();
                for (var message = browser.receiveImmediate(); message != null; message = browser.receiveImmediate()) {
                    ids.add(message.getLongProperty(Ticket.ID));
                }
            }
            return ids;
        });
    }

    /** Ids of the journal's messages that consumers of all nodes have, in hand or in their buffers, and not acknowledged. */
    synchronized Optional<Set<Long>> delivering(String queue) {
        return tell(queue, () -> {
            try (var requestor = new ClientRequestor(session, "activemq.management")) {
                session.start();
                var question = session.createMessage(false);
                ManagementHelper.putOperationInvocation(question, ResourceNames.QUEUE + queue,
                        "listDeliveringMessagesAsJSON");
                return ids((String) ManagementHelper.getResult(requestor.request(question, ANSWER_MS)));
            }
        });
    }

    /** @param consumers array of consumers, each with its messages as «elements» */
    private static Set<Long> ids(String consumers) throws JsonProcessingException {
        var ids = new HashSet<Long>();
        JSON.readTree(consumers).forEach(consumer -> consumer.path("elements")
                .forEach(message -> ids.add(message.path(Ticket.ID).asLong())));
        return ids;
    }

    private <T> Optional<T> tell(String queue, Callable<T> question) {
        try {
            open();
            return Optional.of(question.call());
        } catch (Exception e) {
            LOG.warn("The broker does not tell how {} stands: {}", queue, e.getMessage());
            destroy();
            return Optional.empty();
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
