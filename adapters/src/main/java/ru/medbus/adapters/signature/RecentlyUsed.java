package ru.medbus.adapters.signature;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A bounded memory: the value that was not asked for the longest time goes first. Thread-safe. */
final class RecentlyUsed<K, V> {
    private final Map<K, V> values;

    RecentlyUsed(int kept) {
        values = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > kept;
            }
        };
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    synchronized void put(K key, V value) {
        values.put(key, value);
    }
}
