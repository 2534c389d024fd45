package ru.medbus.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.access.SystemClient;

class RateLimitsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits rates = new RateLimits(nanos::get);
    private final SystemClient three = client(1, 3);

    @Test
    void burstOfOneSecondPasses() {
        assertThat(IntStream.range(0, 5).filter(i -> rates.take(three)).count()).isEqualTo(3);
    }

    @Test
    void allowanceComesBackWithTime() {
        IntStream.range(0, 3).forEach(i -> rates.take(three));
        nanos.addAndGet(400_000_000);
        assertThat(rates.take(three)).isTrue();
        assertThat(rates.take(three)).isFalse();
    }

    @Test
    void refusedCallsCostNothing() {
        IntStream.range(0, 50).forEach(i -> rates.take(three));
        nanos.addAndGet(1_000_000_000);
        assertThat(IntStream.range(0, 5).filter(i -> rates.take(three)).count()).isEqualTo(3);
    }

    @Test
    void systemsDoNotShareAnAllowance() {
        IntStream.range(0, 3).forEach(i -> rates.take(three));
        assertThat(rates.take(client(2, 3))).isTrue();
    }

    private static SystemClient client(long id, int rate) {
        return new SystemClient(id, "МИС", "1.2.3.4", false, Instant.MAX, true, rate, 1024, false, Instant.EPOCH, 0);
    }
}
