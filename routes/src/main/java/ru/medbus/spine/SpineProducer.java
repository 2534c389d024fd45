package ru.medbus.spine;

import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** {@code to("spine:next")}: the message's next step, written and handed over together with this one's outcome. */
class SpineProducer extends DefaultProducer {
    private final String queue;

    SpineProducer(SpineEndpoint endpoint) {
        super(endpoint);
        this.queue = endpoint.queue();
    }

    @Override
    public void process(Exchange exchange) {
        Carriage.of(exchange).send(queue);
    }
}
