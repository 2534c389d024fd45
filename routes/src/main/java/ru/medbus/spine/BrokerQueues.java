package ru.medbus.spine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientRequestor;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.management.ManagementHelper;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.EarlyAnswers;

/** All queues of the broker, own or outside, asked over its management address; that needs its right «manage». */
@Component
public class BrokerQueues {
    private static final String MANAGEMENT = "activemq.management";
    private static final String EVERY = """
        {"field": "", "operation": "", "value": "", "sortColumn": "name", "sortOrder": "asc"}""";
    private static final int PAGE = 1_000;
    private static final long PATIENCE_MS = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ActiveMQConnectionFactory broker;
    private final EarlyAnswers early;

    BrokerQueues(ActiveMQConnectionFactory broker, EarlyAnswers early) {
        this.broker = broker;
        this.early = early;
    }

    /** The broker did not answer the question, or refused it. */
    public static final class SilentBrokerException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SilentBrokerException(String why, Throwable cause) {
            super("Брокер не отвечает на вопрос об очередях: " + why, cause);
        }
    }

    /** Every queue by its name, the broker's own left out; tickets that wait for nothing are not counted. */
    public List<QueueStanding> all() {
        var listed = (String) ask(ResourceNames.BROKER, "listQueues", EVERY, 1, PAGE);
        var found = new ArrayList<QueueStanding>();
        try {
            JSON.readTree(listed).path("data").forEach(queue -> found.add(QueueStanding.of(queue)));
        } catch (JsonProcessingException e) {
            throw new SilentBrokerException("ответ не прочитан", e);
        }
        return found.stream().filter(queue -> !queue.name().startsWith(MANAGEMENT) && !queue.name().startsWith("$."))
                .filter(queue -> !queue.name().matches("[0-9a-f]{8}-[0-9a-f-]{27}"))
                .map(queue -> queue.without(early.of(queue.name())))
                .sorted(Comparator.comparing(QueueStanding::name)).toList();
    }

    /** Sends everything of a dead-letter or expiry queue back to where it came from; returns how many went. */
    public int giveBack(String queue) {
        return ((Number) ask(ResourceNames.QUEUE + queue, "retryMessages")).intValue();
    }

    private Object ask(String resource, String operation, Object... values) {
        try (var sessions = broker.getServerLocator().createSessionFactory();
                var session = sessions.createSession(broker.getUser(), broker.getPassword(), false, true, true, true,
                        1);
                var requestor = new ClientRequestor(session, MANAGEMENT)) {
            session.start();
            return answer(session, requestor, resource, operation, values);
        } catch (SilentBrokerException e) {
            throw e;
        } catch (Exception e) {
            throw new SilentBrokerException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Object answer(ClientSession session, ClientRequestor requestor, String resource, String operation,
            Object... values) throws Exception {
        var question = session.createMessage(false);
        ManagementHelper.putOperationInvocation(question, resource, operation, values);
        var reply = requestor.request(question, PATIENCE_MS);
        if (reply == null) {
            throw new ActiveMQException("нет ответа за " + PATIENCE_MS / 1_000 + " с");
        }
        var result = ManagementHelper.getResult(reply);
        if (!ManagementHelper.hasOperationSucceeded(reply)) {
            throw new ActiveMQException(String.valueOf(result));
        }
        return result;
    }
}
