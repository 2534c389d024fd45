package ru.medbus.routes.relay;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.routes.document.RecipientQueues;

/** The channels of this bus. A channel with one recipient needs no step that distributes: its documents go straight to it. */
@Component
class RelayChannels {
    private final Map<String, RelayChannel> channels;

    RelayChannels(RelayProperties properties, RecipientQueues recipients) {
        channels = properties.channels().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> new RelayChannel(entry.getKey(), entry.getValue(), first(entry.getValue(), recipients))));
    }

    Optional<RelayChannel> channel(String word) {
        return Optional.ofNullable(channels.get(word));
    }

    private static String first(RelayProperties.Channel channel, RecipientQueues recipients) {
        var queues = channel.recipients().stream().map(word -> recipients.queue(word).orElseThrow(
                () -> new IllegalStateException("medbus.relay: нет получателя «" + word + "»"))).toList();
        return queues.size() == 1 ? queues.getFirst() : RelayDistributionRoute.ID;
    }
}
