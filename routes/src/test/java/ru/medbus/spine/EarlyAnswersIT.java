package ru.medbus.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.scenario.Mis;
import ru.medbus.scenario.SignedDocuments;

/** РЭМД answers long before it would be asked: the ticket of the question stays at the broker and is no work. */
class EarlyAnswersIT extends BusIT {
    private static final String QUEUE = "remd.document.register";

    @Autowired
    private Mis mis;
    @Autowired
    private Queues queues;
    @Autowired
    private BrokerQueues broker;

    @Test
    void queueIsAsDeepAsWhatWaits() {
        long before = queues.standing(QUEUE).messages();
        long scheduled = raw();
        mis.delivered(SignedDocuments.prescription());
        mis.delivered(SignedDocuments.prescription());
        assertThat(raw()).as("the tickets are there until their moment").isGreaterThanOrEqualTo(scheduled + 2);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(queues.standing(QUEUE).messages()).isLessThanOrEqualTo(before);
            assertThat(standing().messages()).isLessThanOrEqualTo(before);
            assertThat(standing().scheduled()).isLessThanOrEqualTo(before);
        });
    }

    private long raw() {
        return queues.ask(QUEUE).orElseThrow().messages();
    }

    private QueueStanding standing() {
        return broker.all().stream().filter(queue -> queue.name().equals(QUEUE)).findFirst().orElseThrow();
    }
}
