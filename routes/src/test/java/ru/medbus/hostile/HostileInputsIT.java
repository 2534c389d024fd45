package ru.medbus.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import ru.medbus.BusIT;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.adapters.signature.SignatureProvider;
import ru.medbus.docs.GeneratedPage;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.scenario.Door;
import ru.medbus.scenario.SignedDocuments;

/**
 * Every kind of hostile input over real HTTP: refused with its status and rule, nothing told of our insides, a trace in the
 * journal or the audit trail, nobody called. Writes docs/hostile.md; how long each took goes to target/hostile.tsv.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileInputsIT extends BusIT {
    /** DESIGN.md, §12. */
    private static final double PROMISED_MS = 100;
    private static final List<String> INSIDES = List.of("Exception", "\tat ", "org.apache.", "org.springframework.",
            "java.lang.", "com.ctc.", "ru.medbus.", "root:x:0");

    @Autowired
    private DemoAuthority authority;
    @Autowired
    private DocumentSigning signing;
    @Autowired
    private SignatureProvider provider;
    @Autowired
    private AuditTrail audit;
    @Value("${medbus.data}")
    private Path data;

    private final RefusalTimes times = new RefusalTimes();
    private Trap trap;
    private Target target;

    @BeforeAll
    void open() throws Exception {
        trap = new Trap();
        target = new Target(new Wire(port), trap.url(), new SignedDocuments(authority, signing),
                new Forgery(provider.certificates(), data));
    }

    @AfterAll
    void close() throws IOException {
        trap.close();
        Files.write(Path.of("target", "hostile.tsv"), times.lines());
    }

    static Stream<Attack> attacks() {
        return Stream.of(XmlAttacks.all(), SignatureAttacks.all(), HttpAttacks.all(), PathAttacks.all(),
                RelayAttacks.all(), SoapAttacks.all(), SlowAttacks.all()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedAndLeavesATrace(Attack attack) throws Exception {
        var reply = attack.sending().to(target);
        assertThat(reply.status()).as("%s", reply).isEqualTo(attack.status());
        assertThat(attack.rule().split("\\|")).as("%s", reply).anyMatch(reply.body()::contains);
        assertThat(INSIDES).as("%s", reply).noneMatch(reply.toString()::contains);
        assertThat(reply.head()).as("%s", reply.body()).containsPattern(
                "(?i)content-type: *(application/problem\\+json|text/xml|application/soap\\+xml|multipart/related)");
        assertThat(trap.caught()).isZero();
        assertThat(traced(attack, reply)).as("%s", reply).isTrue();
        if (!attack.door().equals(SlowAttacks.DOOR)) {
            times.measure(attack, target);
        }
    }

    /** An answer given before the body has come must not hold the thread that gave it. */
    @Test
    void whoDripsOnAfterHisAnswerIsCutOff() throws IOException {
        var unknown = "POST /api/v1/semd HTTP/1.1\r\nHost: x\r\nContent-Type: application/xml\r\n"
                + "Content-Length: 100000\r\n\r\n";
        assertThat(target.wire().cutsOffAfterTheAnswer(unknown.getBytes(StandardCharsets.ISO_8859_1),
                "x".getBytes(StandardCharsets.ISO_8859_1))).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void kindsAreListed() throws IOException {
        var page = new StringBuilder("""
            # Hostile inputs

            Written by a test (`make docs`), which sends each kind over HTTP: refused with this status and word, nothing told of
            our insides, a trace in the journal or the audit trail, and no call to an address that came from outside. Times run from the
            first byte of the input that is sent to the last of the answer; senders who are slow by nature are not timed.

            %s

            | № | where | what | status | word of the refusal |
            |---|---|---|---|---|
            """.formatted(times.inShort(PROMISED_MS)));
        var all = attacks().toList();
        for (int i = 0; i < all.size(); i++) {
            var attack = all.get(i);
            page.append(
                    "| %d | %s | %s | %d | `%s` |\n".formatted(i + 1, attack.door(), attack.kind().replace("|", "\\|"),
                            attack.status(), attack.rule().replace("|", "` or `")));
        }
        assertThat(all).hasSizeGreaterThan(100);
        GeneratedPage.check("hostile.md", page.toString(), RefusalTimes.LINE);
    }

    private boolean traced(Attack attack, Reply reply) {
        if (!reply.messageId().isEmpty()) {
            return new Door(port, "demo-mis").message(reply.messageId()).text("state").equals("refused");
        }
        var filter = new LogFilter("", AuditAction.SYSTEM_REFUSED.name(), Integer.toString(attack.status()),
                Optional.empty(), Optional.empty(), Optional.empty(), 1);
        await().atMost(Duration.ofSeconds(5)).until(() -> audit.find(filter).items().size() == 1);
        return true;
    }
}
