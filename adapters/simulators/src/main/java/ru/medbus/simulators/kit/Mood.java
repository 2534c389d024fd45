package ru.medbus.simulators.kit;

import java.util.concurrent.atomic.AtomicInteger;

/** Failures on request: how the next calls of a simulator go wrong. */
public final class Mood {
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger silences = new AtomicInteger();
    private volatile int status = 503;

    /** The next calls are answered with HTTP 503 and change nothing. */
    public void failNext(int calls) {
        failNext(calls, 503);
    }

    /** The next calls are answered with this HTTP status and change nothing. */
    public void failNext(int calls, int httpStatus) {
        status = httpStatus;
        failures.set(calls);
    }

    /** The next calls are taken in and never answered: the caller cannot know. */
    public void silentNext(int calls) {
        silences.set(calls);
    }

    /** Back to health. */
    public void recover() {
        failures.set(0);
        silences.set(0);
    }

    /** The status to answer now with, or 0 to go on. */
    public int failure() {
        return failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? status : 0;
    }

    /** Whether this call is to be taken in without an answer. */
    public boolean silent() {
        return silences.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
