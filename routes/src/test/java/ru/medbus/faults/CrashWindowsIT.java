package ru.medbus.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bus in a real process of its own dies in every window of the crash table; what was promised is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashWindowsIT {
    private static final int DOCUMENTS = 12;
    private static final Duration START = Duration.ofSeconds(90);

    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path folder;

    private final int port = Ports.free();
    private OutsideSystem recipients;
    private DatabaseServer database;
    private Sender sender;
    private Child bus;

    @BeforeAll
    void start() {
        recipients = new OutsideSystem(folder);
        database = new DatabaseServer(folder.resolve("postgres"));
        sender = new Sender(folder, HubSettings.CHANNEL);
        startBus();
    }

    @AfterAll
    void stop() {
        bus.kill();
        database.close();
        recipients.close();
    }

    @ParameterizedTest
    @EnumSource
    void killedBusLosesNothingAndDoublesNothing(CrashWindow window) {
        window.arm(bus, recipients);
        sendAll(window);
        bus.awaitEnd();
        startBus();
        await().atMost(Duration.ofSeconds(20)).until(() -> repeat().isEmpty());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(reckoning()).satisfies(count -> {
            assertThat(count.lost()).isEmpty();
            assertThat(count.open()).isEmpty();
        }));
        assertThat(reckoning().clean()).as("%s", reckoning()).isTrue();
        assertThat(reckoning().acknowledged()).isEqualTo((window.ordinal() + 1) * DOCUMENTS);
    }

    private void sendAll(CrashWindow window) {
        try (var threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, DOCUMENTS).forEach(i -> threads.submit(
                    () -> sender.send(port, window.name() + "-" + i)));
        }
    }

    private Set<String> repeat() {
        sender.unanswered().forEach(document -> sender.send(port, document));
        return sender.unanswered();
    }

    private Reckoning reckoning() {
        return Reckoning.of(sender.ledger(), recipients.ledger(), HubSettings.RECIPIENTS, database.source());
    }

    private void startBus() {
        var arguments = new ArrayList<>(HubSettings.hasty(port));
        arguments.addAll(HubSettings.channel(recipients));
        arguments.addAll(List.of("--medbus.data=" + folder.resolve("data"), "--medbus.db.url=" + database.url(),
                "--medbus.db.user=postgres"));
        bus = Child.java(folder.resolve("bus.log"), CrashingBus.class,
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), arguments);
        await().atMost(START).until(() -> Health.up(port));
    }
}
