package ru.medbus.routes.relay;

import ru.medbus.spine.Forwarding;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.routes.document.RecipientQueues;
import ru.medbus.spine.Carriage;

/**
 * Sends a document of a channel with several recipients to each of them.
 *
 * <p>In: an accepted document. Out: a step in the queue of each recipient.
 * Repeats: safe; a recipient's step stands once. The batch's transaction: the steps and the mark are one commit.
 */
@Component
public class RelayDistributionRoute extends RouteBuilder implements Forwarding {
    public static final String ID = "relay.document.distribute";

    private final RelayChannels channels;
    private final RecipientQueues recipients;

    RelayDistributionRoute(RelayChannels channels, RecipientQueues recipients) {
        this.channels = channels;
        this.recipients = recipients;
    }

    /** Only the channels that have several recipients come here. */
    @Override
    public Map<String, Set<String>> forwards() {
        return Map.of(ID, channels.distributed().stream().flatMap(name -> recipients.queue(name).stream())
                .collect(Collectors.toSet()));
    }

    @Override
    public void configure() {
        from("spine:" + ID)
                .routeId(ID)
                .routeDescription("Документ регионального канала → все его получатели")
                .process(exchange -> distribute(Carriage.of(exchange)));
    }

    private void distribute(Carriage carriage) {
        channels.of(carriage.message()).recipients().stream().flatMap(name -> recipients.queue(name).stream())
                .forEach(carriage::send);
    }
}
