package ru.medbus.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What kill(1) can do and Java cannot. */
final class Signals {
    private Signals() {}

    /** A process that has ended already is no error. */
    static void send(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
