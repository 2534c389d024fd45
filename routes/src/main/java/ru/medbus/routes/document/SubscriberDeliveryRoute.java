package ru.medbus.routes.document;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.subscriber.Delivery;
import ru.medbus.adapters.subscriber.SubscriberClient;
import ru.medbus.adapters.subscriber.SubscriberProperties;
import ru.medbus.domain.journal.Message;
import ru.medbus.spine.Carriage;

/**
 * Delivers a document to a regional system by its webhook; one route for each, so that a slow one holds only its own.
 *
 * <p>In: a document that a rule or a channel sends there. Out: the subscriber's 2xx.
 * Repeats: safe; the subscriber knows the message by its id. No transaction spans the call.
 */
@Component
public class SubscriberDeliveryRoute extends RouteBuilder {
    private static final String ID = "subscriber.document.deliver.";

    private final SubscriberClient client;
    private final SubscriberProperties properties;

    SubscriberDeliveryRoute(SubscriberClient client, SubscriberProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    static String id(String subscriber) {
        return ID + subscriber;
    }

    @Override
    public void configure() {
        for (var subscriber : properties.subscribers().keySet()) {
            from("spine:" + id(subscriber) + "?remote=true&sessions=2&batch=64&parallel=8")
                    .routeId(id(subscriber))
                    .routeDescription("Документ → региональный сервис «" + subscriber + "»")
                    .process(exchange -> client.deliver(subscriber, delivery(Carriage.of(exchange).message())));
        }
    }

    private static Delivery delivery(Message message) {
        return new Delivery(Long.toString(message.id()), message.type(), "application/xml", message.content());
    }
}
