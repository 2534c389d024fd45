package ru.medbus.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import ru.medbus.domain.journal.Acceptance;
import ru.medbus.domain.journal.Answers;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Line;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.journal.MessageState;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.domain.journal.Repair;

/** Messages of one key reach the recipient in the order of their acceptance, whatever befalls one of them. */
@SpringBootTest(classes = SpineTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class LineIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path data;

    @Autowired
    private Acceptance acceptance;
    @Autowired
    private Journal journal;
    @Autowired
    private MessageQueries queries;
    @Autowired
    private Repair repair;
    @Autowired
    private Answers answers;
    @Autowired
    private Recipient recipient;
    @Autowired
    private CamelContext camel;
    @Autowired
    private Queues queues;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("medbus.data", () -> data.toString());
        registry.add("medbus.journal.key-secret", () -> "only-for-tests-0123456789");
        registry.add("medbus.spine.delays", () -> "100ms,200ms,200ms");
        registry.add("medbus.spine.verify-after", () -> "100ms");
        registry.add("medbus.spine.resend-every", () -> "1s");
        registry.add("medbus.spine.stranded-age", () -> "1s");
    }

    @Test
    void manyKeysKeepTheirOrderWhileTheSystemFails() {
        var last = new ArrayList<Long>();
        for (int number = 0; number < 30; number++) {
            recipient.deafTo(number % 5);
            for (int key = 0; key < 6; key++) {
                last.add(accept("many-%d-%02d".formatted(key, number), "many-" + key, false));
            }
        }
        last.forEach(id -> awaitState(id, MessageState.DELIVERED));
        IntStream.range(0, 6).forEach(key -> assertThat(taken("many-" + key)).hasSize(30).isSorted());
    }

    @Test
    void firstThatIsNotAnsweredHoldsItsOwnKeyOnly() {
        long first = accept("late-own", "own", false);
        long second = accept("own-2", "own", false);
        long other = accept("other-1", "other", false);
        awaitState(other, MessageState.DELIVERED);
        await().atMost(PATIENCE).until(() -> held(second));
        assertThat(taken("own-2")).isEmpty();
        assertThat(answers.end(first, SpineTestApplication.SECOND, Outcome.DONE, "", "", List.of(), List.of()))
                .isTrue();
        awaitState(second, MessageState.DELIVERED);
    }

    @Test
    void lostAnswerIsAskedForBeforeTheNextGoes() {
        long first = accept("lost-asked", "asked", false);
        long second = accept("asked-2", "asked", false);
        awaitState(first, MessageState.DELIVERED);
        awaitState(second, MessageState.DELIVERED);
        assertThat(recipient.taken()).containsSubsequence("lost-asked", "asked-2");
    }

    @Test
    void messagePutAsideIsWaitedForAndGoesFirstWhenItIsSentAgain() {
        long first = accept("bad-aside", "aside", false);
        long second = accept("aside-2", "aside", false);
        long third = accept("aside-3", "aside", false);
        awaitState(first, MessageState.ASIDE);
        await().atMost(PATIENCE).until(() -> held(second) && held(third));
        assertThat(repair.resend(first, "admin", "исправлено у получателя")).hasSize(1);
        awaitState(third, MessageState.DELIVERED);
        assertThat(recipient.taken()).containsSubsequence("bad-aside", "aside-2", "aside-3");
    }

    @Test
    void messagePutAsideIsPassedWhenItsChannelSaysSo() {
        long first = accept("bad-passed", "passed", true);
        long second = accept("passed-2", "passed", true);
        awaitState(first, MessageState.ASIDE);
        awaitState(second, MessageState.DELIVERED);
    }

    @Test
    void personLetsThoseBehindPass() {
        long first = accept("bad-person", "person", false);
        long second = accept("person-2", "person", false);
        awaitState(first, MessageState.ASIDE);
        await().atMost(PATIENCE).until(() -> held(second));
        assertThat(repair.letPass(first)).isEqualTo(1);
        awaitState(second, MessageState.DELIVERED);
        assertThat(state(first)).isEqualTo(MessageState.ASIDE);
    }

    @Test
    void orderStandsWhenTheBrokerHasLostAllTickets() throws Exception {
        camel.getRouteController().stopRoute(SpineTestApplication.FIRST);
        var ids = IntStream.range(0, 12).mapToObj(i -> accept("vanished-%02d".formatted(i), "vanished", false))
                .toList();
        await().atMost(PATIENCE).until(() -> queues.depth(SpineTestApplication.FIRST) >= 12);
        BrokerContents.removeAll(camel, SpineTestApplication.FIRST);
        camel.getRouteController().startRoute(SpineTestApplication.FIRST);
        ids.forEach(id -> awaitState(id, MessageState.DELIVERED));
        assertThat(taken("vanished")).hasSize(12).isSorted();
    }

    private boolean held(long id) {
        return Optional.ofNullable(journal.lastMarks(List.of(id)).get(id))
                .map(marks -> marks.get(SpineTestApplication.SECOND)).filter(Mark::inLine).isPresent();
    }

    /** First receipts, as they came. */
    private List<String> taken(String prefix) {
        return recipient.taken().stream().filter(document -> document.startsWith(prefix)).distinct().toList();
    }

    private long accept(String document, String key, boolean letsPass) {
        var text = ("<d>" + document + "</d>").getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival("test", Direction.IN, "mis-17", "", document, SpineTestApplication.FIRST, List.of(),
                List.of(Body.of(Body.DOCUMENT, text)));
        return acceptance.accept(arrival.in(Optional.of(new Line("test", key, letsPass)))).join().messageId();
    }

    private MessageState state(long id) {
        return queries.line(id).orElseThrow().state();
    }

    private void awaitState(long id, MessageState state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
    }
}
