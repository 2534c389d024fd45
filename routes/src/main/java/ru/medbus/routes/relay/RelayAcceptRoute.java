package ru.medbus.routes.relay;

import ru.medbus.spine.Forwarding;
import java.util.Set;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Acceptance;
import ru.medbus.domain.journal.Receipt;

/**
 * Accepts a document that regional systems exchange as it is.
 *
 * <p>In: a {@link RelaySubmission}. Out: the journal's {@link Receipt}, given after its commit; the document goes to its
 * recipient, or to {@link RelayDistributionRoute} when there are several.
 * Repeats: safe; the sender's id is unique within the sender.
 * No transaction spans the reading: the journal opens its own, one for everyone who waits.
 */
@Component
public class RelayAcceptRoute extends RouteBuilder implements Forwarding {
    public static final String ID = "relay.document.accept";
    public static final String FROM = "direct:" + ID;
    /** What a channel's word follows in the type of its documents. */
    public static final String TYPE = "relay.";

    private final RelayChannels channels;
    private final Acceptance acceptance;

    RelayAcceptRoute(RelayChannels channels, Acceptance acceptance) {
        this.channels = channels;
        this.acceptance = acceptance;
    }

    @Override
    public Map<String, Set<String>> forwards() {
        return Map.of(ID, channels.firstSteps());
    }

    @Override
    public void configure() {
        from(FROM)
                .routeId(ID)
                .routeDescription("Документ регионального канала: ключи, журнал")
                .transform().body(RelaySubmission.class, this::accept);
    }

    private Receipt accept(RelaySubmission submission) {
        var channel = channels.channel(submission.channel())
                .orElseThrow(() -> new UnknownChannelException(submission.channel()));
        try {
            return acceptance.accept(channel.arrival(submission)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** There is no such channel in this bus. */
    public static final class UnknownChannelException extends RuntimeException {
        UnknownChannelException(String channel) {
            super("Канала «" + channel + "» нет: каналы задаёт администратор шины");
        }
    }
}
