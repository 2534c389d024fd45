package ru.medbus.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** After a kill of the bus its PostgreSQL lives on and holds the data: it is stopped before a new one starts. */
final class StaleServer {
    private static final Logger LOG = LoggerFactory.getLogger(StaleServer.class);
    private static final long PATIENCE_S = 20;

    private StaleServer() {}

    /** Ends the server that the folder's postmaster.pid names, when it is one of PostgreSQL's. */
    static void stop(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var process = ProcessHandle.of(pid).filter(StaleServer::isPostgres);
        if (process.isPresent()) {
            LOG.info("PostgreSQL {} of a killed bus is stopped", pid);
            process.get().destroy();
            await(process.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
    }

    private static void await(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("PostgreSQL {} did not stop in {} s and is killed; it recovers from its log", process.pid(),
                    PATIENCE_S, e);
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Прервано ожидание остановки PostgreSQL", e);
        }
    }
}
