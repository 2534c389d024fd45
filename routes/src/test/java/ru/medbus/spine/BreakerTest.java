package ru.medbus.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Breaker breaker = new Breaker(() -> now);

    @Test
    void fiveFailuresInARowCloseTheWayAndOneAnswerOpensIt() {
        fail(4);
        assertThat(breaker.permits(100)).isEqualTo(100);
        fail(1);
        assertThat(breaker.permits(100)).isZero();
        now = now.plusSeconds(2);
        assertThat(breaker.permits(100)).isEqualTo(1);
        breaker.saw(true);
        assertThat(breaker.permits(100)).isEqualTo(100);
    }

    @Test
    void whileOneProbesTheOthersWait() {
        fail(5);
        now = now.plusSeconds(2);
        assertThat(breaker.permits(100)).isEqualTo(1);
        assertThat(breaker.permits(100)).isZero();
    }

    @Test
    void failuresOfOneBatchDoNotLengthenThePause() {
        fail(64);
        now = now.plusSeconds(2);
        assertThat(breaker.permits(100)).isEqualTo(1);
    }

    @Test
    void everyFailedProbeDoublesThePauseUpToAMinute() {
        fail(5);
        for (int seconds = 2; seconds < 60; seconds *= 2) {
            assertThat(breaker.permits(100)).isZero();
            now = now.plusSeconds(seconds);
            assertThat(breaker.permits(100)).isEqualTo(1);
            fail(1);
        }
        now = now.plusSeconds(59);
        assertThat(breaker.permits(100)).isZero();
        now = now.plusSeconds(1);
        assertThat(breaker.permits(100)).isEqualTo(1);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.saw(false);
        }
    }
}
