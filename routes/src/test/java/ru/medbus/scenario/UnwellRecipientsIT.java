package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.simulators.kit.Book;
import ru.medbus.simulators.kit.Simulator;

/** Recipients that hang, answer too late or half, ask to wait, are down: each document has its effect there once. */
class UnwellRecipientsIT extends BusIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Over the demo's time-out of a subscriber, 10 s. */
    private static final Duration TOO_LATE = Duration.ofSeconds(12);

    @Autowired
    private Simulators simulators;
    @Autowired
    private Journal journal;
    @Autowired
    private Mis mis;

    @AfterEach
    void recover() {
        subscriber().mood().recover();
        remd().mood().recover();
    }

    @Test
    void answerAfterTheTimeOutIsAnUnknownOutcomeAndTheRepeatIsKnown() {
        subscriber().mood().lateNext(1, TOO_LATE);
        long id = order();
        mis.until(Long.toString(id), "delivered");
        assertThat(marks(id, Outcome.AWAITING)).extracting(Mark::code).containsExactly("UNKNOWN");
        assertThat(effects(id)).isEqualTo(1);
    }

    @Test
    void answerBrokenOffInTheMiddleIsAnUnknownOutcomeAndTheRepeatIsKnown() {
        subscriber().mood().cutNext(1);
        long id = order();
        mis.until(Long.toString(id), "delivered");
        assertThat(marks(id, Outcome.AWAITING)).extracting(Mark::code).containsExactly("UNKNOWN");
        assertThat(effects(id)).isEqualTo(1);
    }

    @Test
    void closedConnectionIsAnUnknownOutcomeAndTheRepeatIsKnown() {
        subscriber().mood().silentNext(1);
        long id = order();
        mis.until(Long.toString(id), "delivered");
        assertThat(marks(id, Outcome.AWAITING)).extracting(Mark::code).containsExactly("UNKNOWN");
        assertThat(effects(id)).isEqualTo(1);
    }

    @Test
    void recipientThatAsksToWaitIsObeyed() {
        subscriber().mood().failNext(1, 429);
        long id = order();
        mis.until(Long.toString(id), "delivered");
        assertThat(marks(id, Outcome.RETRY)).singleElement().satisfies(mark -> assertThat(mark.until().orElseThrow())
                .isAfterOrEqualTo(mark.at().plusMillis(1_900)));
        assertThat(receipts(id)).hasSize(1);
    }

    @Test
    void oneRecipientThatIsDownHoldsNobodyElse() {
        remd().mood().failNext(10_000);
        var ids = IntStream.range(0, 8).mapToObj(i -> semd()).toList();
        ids.forEach(id -> await().atMost(PATIENCE).until(() -> marks(id, Outcome.DONE).stream()
                .anyMatch(mark -> mark.step().equals("subscriber.document.deliver.region"))));
        assertThat(ids).allSatisfy(id -> assertThat(marks(id, Outcome.DONE)).extracting(Mark::step)
                .doesNotContain("remd.document.register"));
        remd().mood().recover();
        ids.forEach(id -> mis.until(Long.toString(id), "delivered"));
    }

    private long order() {
        var text = "<order><id>" + UUID.randomUUID()
                + "</id><facility>1.2.643.5.1.13.13.12.2.99.9999</facility></order>";
        var answer = mis.door().post("/api/v1/relay/laboratory", "application/xml",
                text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return Long.parseLong(answer.text("messageId"));
    }

    private long semd() {
        return Long.parseLong(mis.accepted(SignedDocuments.prescription()));
    }

    private List<Mark> marks(long id, Outcome outcome) {
        return journal.marks(id).stream().filter(mark -> mark.outcome() == outcome).toList();
    }

    /** A receipt that was known by its id has none. */
    private long effects(long id) {
        return receipts(id).stream().map(Book.Entry::id).distinct().count();
    }

    private List<Book.Entry> receipts(long id) {
        return subscriber().book().since(Instant.EPOCH).stream()
                .filter(entry -> entry.id().equals("laboratory " + id)).toList();
    }

    private Simulator subscriber() {
        return simulators.simulator("subscriber").orElseThrow();
    }

    private Simulator remd() {
        return simulators.simulator("remd").orElseThrow();
    }
}
