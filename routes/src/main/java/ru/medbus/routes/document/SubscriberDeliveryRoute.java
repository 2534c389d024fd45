package ru.medbus.routes.document;

import java.util.List;
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
    private final List<OutgoingForm> forms;

    SubscriberDeliveryRoute(SubscriberClient client, SubscriberProperties properties, List<OutgoingForm> forms) {
        this.client = client;
        this.properties = properties;
        this.forms = forms;
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

    private Delivery delivery(Message message) {
        var content = forms.stream().flatMap(form -> form.of(message).stream()).findFirst()
                .orElseGet(message::content);
        return new Delivery(Long.toString(message.id()), message.type(), "application/xml", content);
    }
}
