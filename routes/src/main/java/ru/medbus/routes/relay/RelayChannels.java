package ru.medbus.routes.relay;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Message;
import ru.medbus.routes.document.RecipientQueues;

/** The channels of this bus. A channel with one recipient needs no step that distributes: its documents go straight to it. */
@Component
class RelayChannels {
    private final Map<String, RelayChannel> channels;

    RelayChannels(RelayProperties properties, RecipientQueues recipients) {
        channels = properties.channels().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> new RelayChannel(entry.getKey(), entry.getValue(), delivery(entry.getValue(), recipients))));
    }

    Optional<RelayChannel> channel(String word) {
        return Optional.ofNullable(channels.get(word));
    }

    /** The channel by which a message came. */
    RelayChannel of(Message message) {
        var word = message.type().substring(RelayAcceptRoute.TYPE.length());
        return channel(word).orElseThrow(() -> new RelayAcceptRoute.UnknownChannelException(word));
    }

    /** Queues to which documents with replaced codes go. */
    Set<String> afterTranslation() {
        return channels.values().stream().filter(channel -> !channel.codes().isEmpty()).map(RelayChannel::delivery)
                .collect(Collectors.toSet());
    }

    /** Queues to which accepted documents go. */
    Set<String> firstSteps() {
        return channels.values().stream().map(RelayChannel::queue).collect(Collectors.toSet());
    }

    /** Recipients of the channels that have several. */
    Set<String> distributed() {
        return channels.values().stream().filter(channel -> channel.recipients().size() > 1)
                .flatMap(channel -> channel.recipients().stream()).collect(Collectors.toSet());
    }

    private static String delivery(RelayProperties.Channel channel, RecipientQueues recipients) {
        var queues = channel.recipients().stream().map(word -> recipients.queue(word).orElseThrow(
                () -> new IllegalStateException("medbus.relay: нет получателя «" + word + "»"))).toList();
        return queues.size() == 1 ? queues.getFirst() : RelayDistributionRoute.ID;
    }
}
