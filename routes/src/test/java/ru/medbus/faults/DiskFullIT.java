package ru.medbus.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.server.BrokerProcess;

/** A node whose database and broker stand on a disk that is filled while documents flow. Needs root, to mount one. */
class DiskFullIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    @Test
    void sendersAreToldToWaitAndNothingIsLost() throws Exception {
        try (var disk = SmallDisk.mount(folder.resolve("disk"), 400)) {
            assumeThat(disk).as("this machine lets a test mount a small disk").isNotNull();
            run(disk);
        }
    }

    private void run(SmallDisk disk) throws Exception {
        int brokerPort = Ports.free();
        var broker = Child.java(folder.resolve("broker.log"), BrokerProcess.class,
                List.of("-Xmx256m", "-XX:+UseSerialGC"),
                List.of(disk.folder().resolve("broker").toString(), Integer.toString(brokerPort)));
        try (var recipients = new OutsideSystem(folder);
                var database = new DatabaseServer(disk.folder().resolve("postgres"))) {
            var sender = new Sender(folder, HubSettings.CHANNEL);
            var node = new Hub(folder, "node", database, "tcp://127.0.0.1:" + brokerPort, recipients);
            node.start();
            node.awaitUp();
            try (var traffic = new Traffic(sender, node::port, "disk", 40)) {
                await().atMost(PATIENCE).until(() -> recipients.ledger().lines().size() > 50);
                disk.fill();
                await().atMost(PATIENCE).until(() -> traffic.refused() > 20);
                disk.free();
                int had = recipients.ledger().lines().size();
                await().atMost(PATIENCE).until(() -> recipients.ledger().lines().size() > had + 50);
                traffic.close();
                await().atMost(PATIENCE).until(traffic::settled);
                await().atMost(PATIENCE).until(() -> Reckoning.of(sender.ledger(), recipients.ledger(),
                        HubSettings.RECIPIENTS, database.source()).clean());
            } finally {
                node.process().kill();
            }
            assertThat(sender.improper()).isEmpty();
        } finally {
            broker.kill();
        }
    }
}
