package ru.medbus.simulators.kit;

/** At most so many calls in any one second of the clock. */
public final class RateLimit {
    private final int perSecond;
    private long second;
    private int calls;

    public RateLimit(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Counts a call; {@code false} when it is over the limit. */
    public synchronized boolean allow() {
        long now = System.nanoTime() / 1_000_000_000L;
        if (now != second) {
            second = now;
            calls = 0;
        }
        return ++calls <= perSecond;
    }

    /** Over the limit; answered by 429 with Retry-After. */
    public static final class ExceededException extends RuntimeException {}
}
