package ru.medbus.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** From the command to the first accepted document. */
final class ColdStart {
    private static final Path CACHE = Path.of("routes/target/app/medbus.aot");

    private final Path folder;

    ColdStart(Path folder) {
        this.folder = folder;
    }

    void measure(Report report) throws Exception {
        Files.deleteIfExists(CACHE);
        double first = seconds("first");
        double again = seconds("again");
        double cached = cached();
        report.section("Start", "From the command to the first accepted document, traffic off, simulators inside.",
                List.of(
                        Figure.of("empty data folder: PostgreSQL is made, tables are migrated", first, "s").atMost(20,
                                8),
                        Figure.of("data folder of an earlier run", again, "s").atMost(20, 8),
                        Figure.of("the same after `bin/aot`", cached, "s").atMost(20, 8)));
    }

    /** With the record of a start beside the jar; taken away again, so that the other parts run without. */
    private double cached() throws Exception {
        var recording = new ProcessBuilder("bin/aot").inheritIO().start();
        if (recording.waitFor() != 0) {
            throw new IllegalStateException("bin/aot: " + recording.exitValue());
        }
        try {
            return seconds("cached");
        } finally {
            Files.delete(CACHE);
        }
    }

    private double seconds(String series) throws Exception {
        long start = System.nanoTime();
        try (var hub = Hub.start(folder.resolve("start"), List.of()).ready(); var call = new Call(hub.port())) {
            var answer = call.post(new Orders(series).order(1));
            double seconds = (System.nanoTime() - start) / 1e9;
            if (answer.status() != 202) {
                throw new IllegalStateException(answer.toString());
            }
            return seconds;
        }
    }
}
