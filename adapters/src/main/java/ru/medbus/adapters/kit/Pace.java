package ru.medbus.adapters.kit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Spaces the calls of one node to one recipient evenly. It holds the caller back: a recipient has workers of its own,
 * so nobody else waits.
 */
public final class Pace {
    private final String system;
    private final long spacingNanos;
    private final long longestWaitNanos;
    private final LongSupplier clock;
    private final LongConsumer pause;
    private long next;

    /**
     * @param perSecond   most calls a second; 0 for no limit
     * @param longestWait who would wait longer is told to come later
     */
    public Pace(String system, int perSecond, Duration longestWait) {
        this(system, perSecond, longestWait, System::nanoTime, LockSupport::parkNanos);
    }

    /**
     * For systems that say how long to wait between two calls.
     *
     * @param spacing zero for no limit
     */
    public static Pace spaced(String system, Duration spacing, Duration longestWait) {
        return new Pace(system, spacing.toNanos(), longestWait, System::nanoTime, LockSupport::parkNanos);
    }

    /** @param clock nanoseconds from anywhere */
    Pace(String system, int perSecond, Duration longestWait, LongSupplier clock, LongConsumer pause) {
        this(system, perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond, longestWait, clock, pause);
    }

    private Pace(String system, long spacingNanos, Duration longestWait, LongSupplier clock, LongConsumer pause) {
        this.system = system;
        this.clock = clock;
        this.pause = pause;
        this.next = clock.getAsLong();
        this.spacingNanos = spacingNanos;
        this.longestWaitNanos = longestWait.toNanos();
    }

    /**
     * Returns when the call may be made.
     *
     * @throws RemoteException.Unavailable the turn is too far away; says when it will come
     */
    public void await() {
        for (long turn = turn(), left = turn - clock.getAsLong(); left > 0; left = turn - clock.getAsLong()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new RemoteException.Unavailable(system, "Отправка прервана остановкой", null);
            }
            pause.accept(left);
        }
    }

    private synchronized long turn() {
        long now = clock.getAsLong();
        if (spacingNanos == 0 || next - now < 0) {
            next = now;
        }
        if (next - now > longestWaitNanos) {
            throw new RemoteException.Unavailable(system, "Очередь к системе длиннее ожидания", null,
                    Duration.ofNanos(next - now));
        }
        long turn = next;
        next += spacingNanos;
        return turn;
    }
}
