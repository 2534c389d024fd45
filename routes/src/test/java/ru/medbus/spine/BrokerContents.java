package ru.medbus.spine;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.apache.camel.CamelContext;

/** Takes messages from the broker behind the spine's back. */
final class BrokerContents {
    private BrokerContents() {}

    static void removeAll(CamelContext camel, String queue) throws JMSException {
        var broker = camel.getRegistry().findSingleByType(ConnectionFactory.class);
        try (var connection = broker.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var consumer = session.createConsumer(session.createQueue(queue))) {
            connection.start();
            for (var message = consumer.receive(200); message != null; message = consumer.receive(200)) {
                message.acknowledge();
            }
        }
    }
}
