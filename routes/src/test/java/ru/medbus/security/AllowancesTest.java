package ru.medbus.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Allowances<String> allowances = new Allowances<>(nanos::get);

    @Test
    void whatIsInHandPassesAndThenSoManyASecond() {
        assertThat(taken(20)).isEqualTo(10);
        nanos.addAndGet(3_000_000_000L);
        assertThat(taken(20)).isEqualTo(6);
    }

    @Test
    void lookingCostsNothing() {
        assertThat(IntStream.range(0, 50).allMatch(i -> allowances.left("10.0.0.1", 2, 10))).isTrue();
        assertThat(taken(20)).isEqualTo(10);
        assertThat(allowances.left("10.0.0.1", 2, 10)).isFalse();
        assertThat(allowances.left("10.0.0.2", 2, 10)).isTrue();
    }

    @Test
    void manyAddressesThatCameOnceAreForgotten() {
        IntStream.range(0, 20_001).forEach(i -> allowances.take("address " + i, 2, 10));
        nanos.addAndGet(3_600_000_000_000L);
        allowances.take("10.0.0.1", 2, 10);
        assertThat(allowances.size()).isEqualTo(1);
    }

    private long taken(int calls) {
        return IntStream.range(0, calls).filter(i -> allowances.take("10.0.0.1", 2, 10)).count();
    }
}
