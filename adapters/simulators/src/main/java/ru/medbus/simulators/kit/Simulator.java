package ru.medbus.simulators.kit;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/** A working twin of one outside system. */
public interface Simulator extends AutoCloseable {
    /** Word of the system, as in {@code docs/systems}. */
    String system();

    /** What it serves: path on the simulators' server → handler. */
    Map<String, HttpHandler> paths();

    /** What it has taken in. */
    Book book();

    /** How it goes wrong on request. */
    Mood mood();

    @Override
    void close() throws IOException;
}
