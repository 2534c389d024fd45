package ru.medbus.simulators.kit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Failures on request: how the next calls of a simulator go wrong. */
public final class Mood {
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger silences = new AtomicInteger();
    private final AtomicInteger delays = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile int status = 503;
    private volatile Duration lateness = Duration.ZERO;

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

    /** The next calls are taken in and answered after the wait, when the caller may have given up. */
    public void lateNext(int calls, Duration wait) {
        lateness = wait;
        delays.set(calls);
    }

    /** The next calls are taken in, and the connection breaks in the middle of the answer. */
    public void cutNext(int calls) {
        cuts.set(calls);
    }

    /** Back to health. */
    public void recover() {
        failures.set(0);
        silences.set(0);
        delays.set(0);
        cuts.set(0);
    }

    /** The status to answer now with, or 0 to go on. */
    public int failure() {
        return next(failures) ? status : 0;
    }

    /** Whether this call is to be taken in without an answer. */
    public boolean silent() {
        return next(silences);
    }

    /** How long to wait with this answer. */
    public Duration lateness() {
        return next(delays) ? lateness : Duration.ZERO;
    }

    /** Whether this answer is to break off. */
    public boolean cut() {
        return next(cuts);
    }

    private static boolean next(AtomicInteger calls) {
        return calls.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
