package ru.medbus.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> asked = new ArrayList<>();
    private final ShortMemory<String, String> memory = new ShortMemory<>(Duration.ofSeconds(5), 3, nanos::get, key -> {
        asked.add(key);
        return key.startsWith("нет") ? Optional.empty() : Optional.of(key + "!");
    });

    @Test
    void knownIsNotAskedAgain() {
        assertThat(memory.get("а")).contains("а!");
        assertThat(memory.get("а")).contains("а!");
        assertThat(asked).containsExactly("а");
    }

    @Test
    void oldIsAskedAgain() {
        memory.get("а");
        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        memory.get("а");
        assertThat(asked).containsExactly("а", "а");
    }

    @Test
    void guessesPushNobodyOut() {
        memory.get("а");
        List.of("нет1", "нет2", "нет3", "нет4").forEach(memory::get);
        memory.get("а");
        assertThat(asked).filteredOn("а"::equals).hasSize(1);
    }

    @Test
    void fullOneForgetsAndGoesOn() {
        List.of("а", "б", "в", "г").forEach(memory::get);
        assertThat(memory.get("а")).contains("а!");
        assertThat(asked).filteredOn("а"::equals).hasSize(2);
    }
}
