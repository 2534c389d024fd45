package ru.medbus.adapters.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EditionCacheTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final EditionCache cache = new EditionCache(2);
    private final Supplier<PackageFiles> files = () -> {
        asked.incrementAndGet();
        return Samples.files();
    };

    @Test
    void fourWhoAskAtOnceGetOneCompilation() throws Exception {
        var start = new CyclicBarrier(4);
        Callable<FormatEdition> ask = () -> {
            start.await();
            return cache.get("a", files);
        };
        try (var workers = Executors.newFixedThreadPool(4)) {
            var answers = workers.invokeAll(Collections.nCopies(4, ask));
            var first = answers.getFirst().get();
            for (var answer : answers) {
                assertThat(answer.get()).isSameAs(first);
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void longestUnusedGoesFirst() {
        for (var hash : List.of("a", "b", "a", "c", "a")) {
            cache.get(hash, files);
        }
        assertThat(asked).hasValue(3);
        cache.get("b", files);
        assertThat(asked).hasValue(4);
    }

    @Test
    void failureIsNotKept() {
        var wrong = new PackageFiles(Map.of(), Optional.empty());
        assertThatThrownBy(() -> cache.get("a", () -> wrong)).isInstanceOf(FormatRefusedException.class)
                .hasMessageContaining("ни XSD, ни Schematron");
        assertThat(cache.get("a", files).rules()).isPresent();
    }
}
