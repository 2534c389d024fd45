package ru.medbus.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** One line per fact, written to the disk before anyone is told. */
final class Ledger {

    /**
     * @param place     who has it: the client, or the name of a recipient
     * @param document  the sender's id
     * @param messageId the bus's id
     */
    record Line(String place, String document, String messageId) {}

    private final Path file;
    private final List<Line> lines = new ArrayList<>();

    Ledger(Path file) {
        this.file = file;
    }

    synchronized void add(Line line) {
        try {
            Files.writeString(file, line.place() + "\t" + line.document() + "\t" + line.messageId() + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.add(line);
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }
}
