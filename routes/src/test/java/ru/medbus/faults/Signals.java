package ru.medbus.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What kill(1) can do and Java cannot. */
final class Signals {
    private Signals() {}

    /** A process that has ended already is no error. */
    static void send(String signal, long pid) {
        kill(signal, Long.toString(pid));
    }

    /** As a terminal does: to every process of the group. */
    static void sendToGroup(String signal, long group) {
        kill(signal, "-" + group);
    }

    private static void kill(String signal, String whom) {
        try {
            new ProcessBuilder("kill", "-" + signal, "--", whom).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
