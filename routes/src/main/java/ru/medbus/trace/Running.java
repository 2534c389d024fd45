package ru.medbus.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/**
 * Something that is under way on this thread. What is said of it goes to the collector, outside the access control of the
 * journal: words of the bus, ids and codes, never a text of a document or of a person.
 */
public final class Running implements AutoCloseable {
    /** While traces are off. */
    static final Running NOTHING = new Running(Span.getInvalid(), Scope.noop());

    private final Span span;
    private final Scope scope;

    private Running(Span span, Scope scope) {
        this.span = span;
        this.scope = scope;
    }

    static Running of(Span span) {
        return new Running(span, Context.current().with(span).makeCurrent());
    }

    public Running says(String name, String value) {
        span.setAttribute(name, value);
        return this;
    }

    public Running says(String name, long value) {
        span.setAttribute(name, value);
        return this;
    }

    public void name(String name) {
        span.updateName(name);
    }

    public void failed() {
        span.setStatus(StatusCode.ERROR);
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
