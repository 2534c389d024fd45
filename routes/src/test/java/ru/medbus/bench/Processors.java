package ru.medbus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of processes by the kernel's counters, hundredths of a second each. Linux only. */
final class Processors {
    private static final Path PROC = Path.of("/proc");
    private static final double MS_PER_TICK = 10;
    private static final int PARENT = 1;
    private static final int OWN_USER = 11;
    private static final int OWN_KERNEL = 12;
    private static final int ENDED_CHILDREN_USER = 13;
    private static final int ENDED_CHILDREN_KERNEL = 14;

    private Processors() {}

    /** Of one process with all its threads, ms. */
    static double of(long pid) throws IOException {
        var stat = stat(PROC.resolve(Long.toString(pid)));
        return MS_PER_TICK * (stat.get(OWN_USER) + stat.get(OWN_KERNEL));
    }

    /** Of a server that forks: itself, its children that run and those that have ended; ms. */
    static double ofFamily(long pid) throws IOException {
        double ended;
        double running;
        do { // a child that ends meanwhile would be missed or counted twice
            ended = ended(pid);
            running = of(pid);
            for (var child : children(pid)) {
                running += of(child);
            }
        } while (ended != ended(pid));
        return ended + running;
    }

    private static double ended(long pid) throws IOException {
        var parent = stat(PROC.resolve(Long.toString(pid)));
        return MS_PER_TICK * (parent.get(ENDED_CHILDREN_USER) + parent.get(ENDED_CHILDREN_KERNEL));
    }

    private static List<Long> children(long pid) throws IOException {
        try (var all = Files.list(PROC)) {
            return all.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .filter(entry -> isChild(entry, pid))
                    .map(entry -> Long.valueOf(entry.getFileName().toString())).toList();
        }
    }

    private static boolean isChild(Path entry, long pid) {
        try {
            return stat(entry).get(PARENT) == pid;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException gone) {
            return !Files.exists(entry);
        }
    }

    /** The fields after the name of the program, which may hold blanks: state is left as 0. */
    private static List<Long> stat(Path process) throws IOException {
        var line = Files.readString(process.resolve("stat"));
        return Stream.of(line.substring(line.lastIndexOf(')') + 2).split(" "))
                .map(field -> field.matches("-?\\d{1,18}") ? Long.parseLong(field) : 0L).toList();
    }
}
