package ru.medbus.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import ru.medbus.server.BrokerProcess;

/** Two brokers over one folder: the backup serves when the primary's lock on it is gone, and gives back when it is there. */
final class BrokerPair implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port = Ports.free();
    private final int backupPort = Ports.free();
    private final Child backup;
    private Child primary;

    BrokerPair(Path folder) {
        this.folder = folder;
        startPrimary();
        backup = start("backup", backupPort, port);
    }

    /** Both addresses: whichever serves is found. */
    String url() {
        return "(tcp://127.0.0.1:%d,tcp://127.0.0.1:%d)".formatted(port, backupPort);
    }

    void killPrimary() {
        primary.kill();
        await().atMost(PATIENCE).until(() -> Ports.listens(backupPort));
    }

    void startPrimary() {
        primary = start("primary", port, backupPort);
        await().atMost(PATIENCE).until(() -> Ports.listens(port));
    }

    private Child start(String role, int own, int other) {
        return Child.java(folder.resolve(role + ".log"), BrokerProcess.class, List.of("-Xmx256m", "-XX:+UseSerialGC"),
                List.of(folder.resolve("broker").toString(), Integer.toString(own), role, Integer.toString(other)));
    }

    @Override
    public void close() {
        primary.kill();
        backup.kill();
    }
}
