package ru.medbus.domain.journal;

/** Knows the trace under which a message is written down. */
public interface Tracing {

    /**
     * W3C {@code traceparent} for a message that is being written by this thread; empty while traces are off.
     *
     * @param type word of the document's type
     */
    String of(String type);
}
