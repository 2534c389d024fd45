package ru.medbus.console.flows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.medbus.spine.BrokerQueues;
import ru.medbus.spine.QueueStanding;

/** What the broker said of its queues a second ago at most: pages and the bell ask often, the broker is asked seldom. */
@Component
class QueueBoard {
    private static final Logger LOG = LoggerFactory.getLogger(QueueBoard.class);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final BrokerQueues broker;
    private Optional<List<QueueStanding>> queues = Optional.empty();
    private Instant until = Instant.MIN;

    QueueBoard(BrokerQueues broker) {
        this.broker = broker;
    }

    /** Empty when the broker does not tell. */
    synchronized Optional<List<QueueStanding>> all() {
        if (Instant.now().isAfter(until)) {
            queues = ask();
            until = Instant.now().plus(FRESH);
        }
        return queues;
    }

    /** After a deed of this node: the next page asks anew. */
    synchronized void forget() {
        until = Instant.MIN;
    }

    Map<String, QueueStanding> byName() {
        return all().orElseGet(List::of).stream().collect(Collectors.toMap(QueueStanding::name, queue -> queue));
    }

    private Optional<List<QueueStanding>> ask() {
        try {
            return Optional.of(broker.all());
        } catch (BrokerQueues.SilentBrokerException e) {
            LOG.warn("{}", e.getMessage());
            return Optional.empty();
        }
    }
}
