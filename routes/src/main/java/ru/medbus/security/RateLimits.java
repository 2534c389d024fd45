package ru.medbus.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.SystemClient;

/**
 * Calls a second that each system may make to this node, with one second's worth in hand for a burst. There are as many
 * buckets as systems that ever called.
 */
@Component
class RateLimits {
    private record Bucket(double calls, long atNanos) {}

    private final Map<Long, Bucket> buckets = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    @Autowired
    RateLimits() {
        this(System::nanoTime);
    }

    RateLimits(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether one more call is within the limit; it is counted only when it is. */
    boolean take(SystemClient client) {
        long now = nanos.getAsLong();
        var taken = new boolean[1];
        buckets.compute(client.id(), (id, bucket) -> {
            double calls = bucket == null ? client.ratePerSecond() : refilled(bucket, client, now);
            taken[0] = calls >= 1;
            return new Bucket(taken[0] ? calls - 1 : calls, now);
        });
        return taken[0];
    }

    private static double refilled(Bucket bucket, SystemClient client, long now) {
        double earned = (now - bucket.atNanos()) / 1e9 * client.ratePerSecond();
        return Math.min(client.ratePerSecond(), bucket.calls() + earned);
    }
}
