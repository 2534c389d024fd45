package ru.medbus.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** PostgreSQL in processes of its own, on one port and one folder for all its lives. */
final class DatabaseServer implements AutoCloseable {
    private final Path folder;
    private final int port = Ports.free();
    private EmbeddedPostgres postgres;

    DatabaseServer(Path folder) {
        this.folder = folder;
        start();
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    DataSource source() {
        return postgres.getPostgresDatabase();
    }

    void start() {
        try {
            postgres = EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false).setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60)).setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100").setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9 of the postmaster and of all its children. */
    void kill() {
        signal("KILL");
        close();
    }

    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
            var postmaster = ProcessHandle.of(pid).orElseThrow();
            var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
            all.forEach(process -> Signals.send(name, process.pid()));
            if (name.equals("KILL")) {
                all.forEach(process -> process.onExit().join());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
