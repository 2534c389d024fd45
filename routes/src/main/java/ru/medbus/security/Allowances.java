package ru.medbus.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Calls that each may make: so many a second, and what was not used up to a most. Whoever has all of his allowance again
 * is forgotten once there are many.
 */
final class Allowances<K> {
    private static final int MANY = 20_000;

    private record Bucket(double calls, long atNanos) {}

    private final Map<K, Bucket> buckets = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    Allowances(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether one more call is within the allowance; it is counted only when it is. */
    boolean take(K who, double perSecond, double most) {
        long now = nanos.getAsLong();
        forget(now, perSecond, most);
        var taken = new boolean[1];
        buckets.compute(who, (any, bucket) -> {
            double calls = bucket == null ? most : earned(bucket, now, perSecond, most);
            taken[0] = calls >= 1;
            return new Bucket(taken[0] ? calls - 1 : calls, now);
        });
        return taken[0];
    }

    /** Whether a call would be within the allowance. */
    boolean left(K who, double perSecond, double most) {
        var bucket = buckets.get(who);
        return bucket == null || earned(bucket, nanos.getAsLong(), perSecond, most) >= 1;
    }

    /** How many are remembered. */
    int size() {
        return buckets.size();
    }

    private static double earned(Bucket bucket, long now, double perSecond, double most) {
        return Math.min(most, bucket.calls() + (now - bucket.atNanos()) / 1e9 * perSecond);
    }

    private void forget(long now, double perSecond, double most) {
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> earned(bucket, now, perSecond, most) >= most);
        }
    }
}
