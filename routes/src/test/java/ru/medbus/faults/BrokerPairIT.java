package ru.medbus.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A node over a pair of brokers, as {@code docs/guides/operations.md} sets them up. */
class BrokerPairIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    @Test
    void flowGoesOnOverTheBackupAndOverThePrimaryAgain() {
        try (var recipients = new OutsideSystem(folder);
                var database = new DatabaseServer(folder.resolve("postgres"));
                var brokers = new BrokerPair(folder)) {
            var sender = new Sender(folder, HubSettings.CHANNEL);
            var node = new Hub(folder, "node", database, brokers.url(), recipients);
            node.start();
            node.awaitUp();
            try (var traffic = new Traffic(sender, node::port, "pair", 20)) {
                awaitDeliveries(recipients);
                brokers.killPrimary();
                awaitDeliveries(recipients);
                brokers.startPrimary();
                awaitDeliveries(recipients);
                traffic.close();
                await().atMost(PATIENCE).until(traffic::settled);
                await().atMost(PATIENCE).until(() -> count(sender, recipients, database).clean());
            } finally {
                node.process().kill();
            }
            assertThat(sender.improper()).isEmpty();
        }
    }

    /** Fifty more than there are. */
    private static void awaitDeliveries(OutsideSystem recipients) {
        int had = recipients.ledger().lines().size();
        await().atMost(PATIENCE).until(() -> recipients.ledger().lines().size() > had + 50);
    }

    private static Reckoning count(Sender sender, OutsideSystem recipients, DatabaseServer database) {
        return Reckoning.of(sender.ledger(), recipients.ledger(), HubSettings.RECIPIENTS, database.source());
    }
}
