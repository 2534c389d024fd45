package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids of messages, ordered by time: 41 bits of milliseconds since 2024-01-01 UTC, 10 of the node, 12 of a counter.
 * More than 4,096 a millisecond borrow from the next one; a clock set back goes on from the last id.
 */
public final class MessageIds {
    private static final long EPOCH_MS = 1_704_067_200_000L;
    private static final int NODE_BITS = 10;
    private static final int COUNTER_BITS = 12;
    /** 41 bits: September 2093. */
    private static final long LAST_MS = (1L << 41) - 1;
    private static final long COUNTERS = 1L << COUNTER_BITS;

    private final long node;
    private final AtomicLong last = new AtomicLong();

    /** @param node 0…1023, another one for each running node */
    MessageIds(int node) {
        this.node = node;
    }

    long next() {
        long now = (System.currentTimeMillis() - EPOCH_MS) * COUNTERS;
        long tick = last.updateAndGet(previous -> Math.max(previous + 1, now));
        return (tick / COUNTERS) << (NODE_BITS + COUNTER_BITS) | node << COUNTER_BITS | tick % COUNTERS;
    }

    /** The moment that an id holds. */
    public static Instant at(long id) {
        return Instant.ofEpochMilli((id >> NODE_BITS + COUNTER_BITS) + EPOCH_MS);
    }

    /** The smallest id of a moment; of a moment that ids cannot hold, the nearest that they can. */
    public static long floor(Instant moment) {
        return Math.clamp(moment.toEpochMilli() - EPOCH_MS, 0, LAST_MS) << (NODE_BITS + COUNTER_BITS);
    }
}
