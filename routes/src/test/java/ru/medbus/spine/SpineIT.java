package ru.medbus.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.journal.RouteSwitches;
import jakarta.jms.Session;
import jakarta.jms.ConnectionFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import ru.medbus.domain.journal.Acceptance;
import ru.medbus.domain.journal.Answers;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.journal.MessageState;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.domain.journal.Repair;
import ru.medbus.domain.journal.Stranding;
import ru.medbus.domain.journal.Stranding.Remedy;
import ru.medbus.domain.journal.Strandings;

@SpringBootTest(classes = SpineTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class SpineIT {
    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER)
    private static Path data;

    private static final Actor ADMIN = new Actor("admin", "127.0.0.1");

    @Autowired
    private ConnectionFactory broker;
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
    private JdbcTemplate jdbc;
    @Autowired
    private CamelContext camel;
    @Autowired
    private Queues queues;
    @Autowired
    private BrokerQueues brokerQueues;
    @Autowired
    private RouteSwitches switches;
    @Autowired
    private RouteSwitchboard switchboard;
    @Autowired
    private Flows flows;

    @Autowired
    private Strandings strandings;
    @Autowired
    private MeterRegistry meters;

    private final Instant started = Instant.now();

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
    void messageTravelsAllItsSteps() {
        long id = accept("good-1");
        awaitState(id, MessageState.DELIVERED);
        assertThat(recipient.taken()).containsOnlyOnce("good-1");
        assertThat(journal.marks(id)).extracting(Mark::step, Mark::n, Mark::outcome).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple(SpineTestApplication.FIRST, 1, Outcome.DONE),
                org.assertj.core.groups.Tuple.tuple(SpineTestApplication.SECOND, 0, Outcome.DUE),
                org.assertj.core.groups.Tuple.tuple(SpineTestApplication.SECOND, 1, Outcome.DONE));
    }

    @Test
    void silentSystemGetsTheMessageLater() {
        recipient.deafTo(2);
        long id = accept("patient-1");
        awaitState(id, MessageState.DELIVERED);
        assertThat(recipient.taken()).containsOnlyOnce("patient-1");
        assertThat(journal.marks(id)).filteredOn(mark -> mark.outcome() == Outcome.RETRY).isNotEmpty()
                .allSatisfy(mark -> assertThat(mark.detail()).isEqualTo("HTTP 503"));
    }

    @Test
    void refusedMessageWaitsForAPersonAndIsSentAgain() {
        long id = accept("bad-1");
        awaitState(id, MessageState.ASIDE);
        assertThat(queries.line(id)).get().extracting(line -> line.reason()).isEqualTo("E-17: Не принято");
        assertThat(repair.resend(id, "admin", "исправлено у получателя")).containsExactly(SpineTestApplication.SECOND);
        awaitState(id, MessageState.DELIVERED);
        assertThat(journal.marks(id)).filteredOn(mark -> mark.author().equals("admin")).hasSize(1);
    }

    @Test
    void poisonIsPutAsideWithoutItsEffectAndItsNeighboursPass() {
        var good = IntStream.range(0, 30).mapToObj(i -> accept("beside-poison-" + i)).toList();
        long poison = accept("poison-1");
        awaitState(poison, MessageState.ASIDE);
        good.forEach(id -> awaitState(id, MessageState.DELIVERED));
        assertThat(effects("poison-1")).isZero();
        assertThat(effects("beside-poison-0")).isOne();
    }

    @Test
    void halfOfTheQueueIsPoisonAndItsFirstToo() throws Exception {
        camel.getRouteController().stopRoute(SpineTestApplication.FIRST);
        var poison = new ArrayList<Long>();
        var good = new ArrayList<Long>();
        for (int i = 0; i < 20; i++) {
            poison.add(accept("poison-half-" + i));
            good.add(accept("good-half-" + i));
        }
        camel.getRouteController().startRoute(SpineTestApplication.FIRST);
        good.forEach(id -> awaitState(id, MessageState.DELIVERED));
        poison.forEach(id -> awaitState(id, MessageState.ASIDE));
        assertThat(jdbc.queryForObject("select count(*) from public.effect where document like '%-half-%'",
                Integer.class)).isEqualTo(20);
    }

    @Test
    void lostAnswerIsAskedForBeforeTheMessageIsSentAgain() {
        long id = accept("lost-1");
        awaitState(id, MessageState.DELIVERED);
        assertThat(journal.marks(id)).extracting(Mark::code).contains("UNKNOWN");
        assertThat(recipient.taken()).containsOnlyOnce("lost-1");
    }

    @Test
    void lateAnswerEndsTheStepAndTheFirstOneStays() {
        long id = accept("late-1");
        await().until(() -> journal.marks(id).stream().anyMatch(mark -> mark.outcome() == Outcome.AWAITING));
        assertThat(answers.end(id, SpineTestApplication.SECOND, Outcome.REFUSED, "NO_SNILS", "Нет СНИЛС", List.of(),
                List.of())).isTrue();
        assertThat(answers.end(id, SpineTestApplication.SECOND, Outcome.DONE, "", "", List.of(), List.of())).isFalse();
        assertThat(state(id)).isEqualTo(MessageState.REFUSED);
    }

    @Test
    void stepLostByTheBrokerIsFoundAndSentAgain() throws Exception {
        camel.getRouteController().stopRoute(SpineTestApplication.FIRST);
        long id = accept("vanished-1");
        await().until(() -> queues.depth(SpineTestApplication.FIRST) > 0);
        BrokerContents.removeAll(camel, SpineTestApplication.FIRST);
        assertThat(queues.depth(SpineTestApplication.FIRST)).isZero();
        camel.getRouteController().startRoute(SpineTestApplication.FIRST);
        awaitState(id, MessageState.DELIVERED);
        assertThat(recipient.taken()).containsOnlyOnce("vanished-1");
    }

    @Test
    void stepStrandedByHandIsFoundAmongOwnedOnesAndOnlyItIsSentAgain() throws Exception {
        camel.getRouteController().stopRoute(SpineTestApplication.FIRST);
        var owned = List.of(accept("owned-1"), accept("owned-2"));
        await().until(() -> queues.depth(SpineTestApplication.FIRST) == 2);
        long id = strand("stranded-1");
        await().atMost(Duration.ofSeconds(20)).until(() -> repaired() >= 1);
        assertThat(queues.depth(SpineTestApplication.FIRST)).isEqualTo(3);
        camel.getRouteController().startRoute(SpineTestApplication.FIRST);
        awaitState(id, MessageState.DELIVERED);
        owned.forEach(each -> awaitState(each, MessageState.DELIVERED));
        assertThat(recipient.taken()).containsOnlyOnce("stranded-1", "owned-1", "owned-2");
        assertThat(meters.counter("medbus.stranded.repaired").count()).isPositive();
    }

    @Test
    void queueThatNobodyReadsIsTold() throws Exception {
        camel.getRouteController().stopRoute(SpineTestApplication.FIRST);
        long id = accept("unread-1");
        await().atMost(Duration.ofSeconds(20)).until(() -> strandings.since(started).stream()
                .anyMatch(one -> one.remedy() == Remedy.NOBODY_READS && one.step().equals(SpineTestApplication.FIRST)));
        camel.getRouteController().startRoute(SpineTestApplication.FIRST);
        awaitState(id, MessageState.DELIVERED);
    }

    /** As a row that was committed by a process that died before it told anyone. */
    private long strand(String document) {
        return jdbc.queryForObject("""
                with m as (insert into journal.message (id, type, direction, sender, facility, document, queue, size)
                           values (journal.id_floor(now() - interval '5 seconds') + 17, 'test', 'in', 'mis-17', '', ?, ?, 0)
                           returning id),
                     b as (insert into journal.body (message_id, part, sha256, size, content)
                           select id, 'document', ''::bytea, 0, ''::bytea from m)
                select id from m""", Long.class, document, SpineTestApplication.FIRST);
    }

    private int repaired() {
        return strandings.since(started).stream().filter(one -> one.remedy() == Remedy.SENT_AGAIN)
                .mapToInt(Stranding::messages).sum();
    }

    private long accept(String document) {
        var text = ("<d>" + document + "</d>").getBytes(StandardCharsets.UTF_8);
        return acceptance.accept(new Arrival("test", Direction.IN, "mis-17", "", document, SpineTestApplication.FIRST,
                List.of(), List.of(Body.of(Body.DOCUMENT, text)))).join().messageId();
    }

    private MessageState state(long id) {
        return queries.line(id).orElseThrow().state();
    }

    private void awaitState(long id, MessageState state) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
    }

    private int effects(String document) {
        return jdbc.queryForObject("select count(*) from public.effect where document = ?", Integer.class, document);
    }

    @Test
    void stoppedRouteLetsItsQueueGrowAndDrainsItWhenStarted() {
        switches.stop(SpineTestApplication.SECOND, "Работы у получателя", ADMIN);
        long id;
        try {
            switchboard.follow();
            assertThat(flows.one(SpineTestApplication.SECOND)).get().extracting(Flow::running).isEqualTo(false);
            id = accept("stopped-1");
            await().atMost(Duration.ofSeconds(20)).until(() -> standing(SpineTestApplication.SECOND).messages() == 1);
            assertThat(standing(SpineTestApplication.SECOND).consumers()).isZero();
        } finally {
            switches.start(SpineTestApplication.SECOND, "Работы закончены", ADMIN);
            switchboard.follow();
        }
        awaitState(id, MessageState.DELIVERED);
        assertThat(recipient.taken()).containsOnlyOnce("stopped-1");
    }

    @Test
    void switchOfAnotherNodeIsFollowed() {
        switches.stop(SpineTestApplication.FIRST, "Остановлен на другом узле", ADMIN);
        await().atMost(Duration.ofSeconds(20)).until(() -> !flows.one(SpineTestApplication.FIRST).get().running());
        switches.start(SpineTestApplication.FIRST, "Запущен на другом узле", ADMIN);
        await().atMost(Duration.ofSeconds(20)).until(() -> flows.one(SpineTestApplication.FIRST).get().running());
    }

    @Test
    void stoppedRouteDoesNotStartWithTheNode() throws Exception {
        switches.stop("test.restart.stopped", "До перезапуска", ADMIN);
        try (var node = new DefaultCamelContext()) {
            node.addRoutePolicyFactory((context, route, definition) -> switchboard.policy());
            node.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:stopped").routeId("test.restart.stopped").log("never");
                    from("direct:running").routeId("test.restart.running").log("here");
                }
            });
            node.start();
            assertThat(node.getRouteController().getRouteStatus("test.restart.stopped").isStarted()).isFalse();
            assertThat(node.getRouteController().getRouteStatus("test.restart.running").isStarted()).isTrue();
            assertThat(node.getRoutes()).hasSize(2);
        }
        switches.start("test.restart.stopped", "После проверки", ADMIN);
    }

    @Test
    void deadLetterIsGivenBackToItsQueue() throws Exception {
        try (var connection = broker.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var dead = session.createMessage();
            dead.setStringProperty("_AMQ_ORIG_ADDRESS", "test.nobody");
            dead.setStringProperty("_AMQ_ORIG_QUEUE", "test.nobody");
            session.createConsumer(session.createQueue("test.nobody")).close();
            session.createProducer(session.createQueue("DLQ")).send(dead);
        }
        assertThat(standing("DLQ").graveyard()).isTrue();
        assertThat(brokerQueues.giveBack("DLQ")).isEqualTo(1);
        assertThat(standing("DLQ").messages()).isZero();
        assertThat(standing("test.nobody").messages()).isEqualTo(1);
        assertThat(standing("test.nobody").added()).isEqualTo(1);
    }

    private QueueStanding standing(String queue) {
        return brokerQueues.all().stream().filter(one -> one.name().equals(queue)).findFirst().orElseThrow();
    }
}
