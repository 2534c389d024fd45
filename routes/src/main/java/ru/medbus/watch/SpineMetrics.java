package ru.medbus.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.medbus.domain.alert.AlertRegister;
import ru.medbus.domain.journal.Stranded;
import ru.medbus.spine.Queues;
import ru.medbus.spine.SpineEndpoint;

/** What Prometheus reads besides the counts of steps: queues, breakers, the oldest unfinished message, open alerts. */
@Component
class SpineMetrics {
    private final CamelContext camel;
    private final Queues queues;
    private final Stranded stranded;
    private final AlertRegister alerts;
    private final MeterRegistry meters;

    SpineMetrics(CamelContext camel, Queues queues, Stranded stranded, AlertRegister alerts, MeterRegistry meters) {
        this.camel = camel;
        this.queues = queues;
        this.stranded = stranded;
        this.alerts = alerts;
        this.meters = meters;
    }

    @EventListener(ApplicationReadyEvent.class)
    void register() {
        camel.getRoutes().forEach(route -> {
            if (route.getEndpoint() instanceof SpineEndpoint endpoint) {
                queue(route.getRouteId(), endpoint);
            }
        });
        Gauge.builder("medbus.oldest.open.seconds", stranded, SpineMetrics::age).register(meters);
        Gauge.builder("medbus.alerts.open", alerts, register -> register.open().size()).register(meters);
    }

    private void queue(String queue, SpineEndpoint endpoint) {
        Gauge.builder("medbus.queue.messages", queues, all -> all.depth(queue)).tag("queue", queue).register(meters);
        Gauge.builder("medbus.queue.consumers", queues, all -> all.standing(queue).consumers()).tag("queue", queue)
                .register(meters);
        Gauge.builder("medbus.breaker.open", endpoint, one -> one.isBroken() ? 1 : 0).tag("queue", queue)
                .register(meters);
    }

    private static double age(Stranded stranded) {
        return stranded.oldest().map(at -> Duration.between(at, Instant.now()).toMillis() / 1000.0).orElse(0.0);
    }
}
