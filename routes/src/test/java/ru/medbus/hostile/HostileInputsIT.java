package ru.medbus.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
class HostileInputsIT extends BusIT {
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

    private final List<String> times = new ArrayList<>();
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
        Files.write(Path.of("target", "hostile.tsv"), times);
    }

    static Stream<Attack> attacks() {
        return Stream.of(XmlAttacks.all(), SignatureAttacks.all(), HttpAttacks.all(), PathAttacks.all(),
                RelayAttacks.all(), SoapAttacks.all()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedAndLeavesATrace(Attack attack) throws Exception {
        long begun = System.nanoTime();
        var reply = attack.sending().to(target);
        times.add(attack + "\t" + reply.status() + "\t" + (System.nanoTime() - begun) / 1_000_000);
        assertThat(reply.status()).as("%s", reply).isEqualTo(attack.status());
        assertThat(attack.rule().split("\\|")).as("%s", reply).anyMatch(reply.body()::contains);
        assertThat(INSIDES).as("%s", reply).noneMatch(reply.toString()::contains);
        assertThat(reply.head()).as("%s", reply.body()).containsPattern(
                "(?i)content-type: *(application/problem\\+json|text/xml|application/soap\\+xml|multipart/related)");
        assertThat(trap.caught()).isZero();
        assertThat(traced(attack, reply)).as("%s", reply).isTrue();
    }

    @Test
    void kindsAreListed() throws IOException {
        var page = new StringBuilder("""
            # Hostile inputs

            Written by a test (`make docs`), which sends each kind over HTTP: refused with this status and word, nothing told of
            our insides, a trace in the journal or the audit trail, and no call to an address that came from outside.

            | № | where | what | status | word of the refusal |
            |---|---|---|---|---|
            """);
        var all = attacks().toList();
        for (int i = 0; i < all.size(); i++) {
            var attack = all.get(i);
            page.append(
                    "| %d | %s | %s | %d | `%s` |\n".formatted(i + 1, attack.door(), attack.kind().replace("|", "\\|"),
                            attack.status(), attack.rule().replace("|", "` or `")));
        }
        assertThat(all).hasSizeGreaterThan(100);
        GeneratedPage.check("hostile.md", page.toString());
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
