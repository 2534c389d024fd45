package ru.medbus.routes.relay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.subscriber.SubscriberProperties;
import ru.medbus.routes.document.RecipientQueues;
import ru.medbus.routes.systems.OutsideSystem;
import ru.medbus.routes.systems.SystemSource;

/** The regional channels: each stands for the systems that write into it. */
@Component
class RelaySystems implements SystemSource {
    private final RelayProperties properties;
    private final RecipientQueues recipients;
    private final SubscriberProperties subscribers;

    RelaySystems(RelayProperties properties, RecipientQueues recipients, SubscriberProperties subscribers) {
        this.properties = properties;
        this.recipients = recipients;
        this.subscribers = subscribers;
    }

    @Override
    public List<OutsideSystem> systems() {
        return properties.channels().entrySet().stream().map(channel -> new OutsideSystem("relay." + channel.getKey(),
                "Канал «" + channel.getKey() + "» → " + String.join(", ", channel.getValue().recipients()), mode(),
                Optional.of("/api/v1/relay/" + channel.getKey()), queues(channel.getValue()), "subscriber")).toList();
    }

    /** A channel is as real as the systems that read it. */
    private Mode mode() {
        return subscribers.mode();
    }

    private List<String> queues(RelayProperties.Channel channel) {
        return Stream.concat(
                channel.recipients().stream().flatMap(word -> recipients.queue(word).stream()),
                channel.codes().isEmpty()
                        ? Stream.of(RelayAcceptRoute.ID)
                        : Stream.of(RelayAcceptRoute.ID, RelayTranslationRoute.ID))
                .toList();
    }
}
