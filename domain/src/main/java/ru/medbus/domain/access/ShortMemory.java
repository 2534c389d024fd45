package ru.medbus.domain.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Look-ups remembered for seconds. Bounded: when full it forgets all, which costs one round of queries. What was not
 * found is not remembered, so that guesses of a stranger push nobody out.
 */
final class ShortMemory<K, V> {
    private record Known<V>(V value, long untilNanos) {}

    private final Map<K, Known<V>> known = new ConcurrentHashMap<>();
    private final Function<K, Optional<V>> source;
    private final long lifeNanos;
    private final int most;
    private final LongSupplier nanos;

    ShortMemory(Duration life, int most, LongSupplier nanos, Function<K, Optional<V>> source) {
        this.lifeNanos = life.toNanos();
        this.most = most;
        this.nanos = nanos;
        this.source = source;
    }

    Optional<V> get(K key) {
        var remembered = known.get(key);
        return remembered != null && remembered.untilNanos() - nanos.getAsLong() > 0
                ? Optional.of(remembered.value())
                : ask(key);
    }

    void forget() {
        known.clear();
    }

    private Optional<V> ask(K key) {
        var found = source.apply(key);
        if (known.size() >= most) {
            known.clear();
        }
        found.ifPresentOrElse(value -> known.put(key, new Known<>(value, nanos.getAsLong() + lifeNanos)),
                () -> known.remove(key));
        return found;
    }
}
