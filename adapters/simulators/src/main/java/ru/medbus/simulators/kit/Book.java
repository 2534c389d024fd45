package ru.medbus.simulators.kit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What a simulated system has taken in: one line per receipt, repeats included, in a file that outlives the process.
 *
 * <p>A line is written before the simulator answers, so an outside count of loss and doubling is true after a kill.
 */
public final class Book implements AutoCloseable {
    /**
     * @param at    moment of the receipt
     * @param id    id by which the system recognises a document, without line breaks and tabs
     * @param facts what else the simulator must remember of it, one line
     */
    public record Entry(Instant at, String id, String facts) {}

    private final List<Entry> entries = new ArrayList<>();
    private final BufferedWriter file;

    private Book(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (Files.exists(path)) {
            Files.readAllLines(path).stream().map(line -> line.split("\\t", 3)).filter(parts -> parts.length == 3)
                    .forEach(parts -> entries.add(new Entry(Instant.parse(parts[0]), parts[1], parts[2])));
        }
        file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Opens the book kept at the path, with what it already holds. */
    public static Book at(Path path) {
        try {
            return new Book(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one receipt down; on return it survives a kill of the process. */
    public synchronized void add(String id, String facts) {
        var entry = new Entry(Instant.now(), id, facts);
        try {
            file.write(entry.at() + "\t" + id + "\t" + facts + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.add(entry);
    }

    /** Receipts not earlier than the moment, oldest first. */
    public synchronized List<Entry> since(Instant from) {
        return entries.stream().filter(entry -> !entry.at().isBefore(from)).toList();
    }

    public synchronized int count() {
        return entries.size();
    }

    public synchronized int unique() {
        var ids = new HashSet<String>();
        entries.forEach(entry -> ids.add(entry.id()));
        return ids.size();
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
