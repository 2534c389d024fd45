package ru.medbus.adapters.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import ru.medbus.adapters.kit.RemoteException.Unavailable;

class PaceTest {
    private final AtomicLong now = new AtomicLong(17);

    @Test
    void turnsAreSpacedEvenly() {
        var pace = pace(50, Duration.ofMinutes(1));
        for (int call = 0; call <= 10; call++) {
            pace.await();
            assertThat(now).hasValue(17 + Duration.ofMillis(20).multipliedBy(call).toNanos());
        }
    }

    @Test
    void idleTimeIsNotSavedUp() {
        var pace = pace(50, Duration.ofMinutes(1));
        now.addAndGet(Duration.ofHours(1).toNanos());
        long from = now.get();
        pace.await();
        assertThat(now).hasValue(from);
        pace.await();
        assertThat(now).hasValue(from + Duration.ofMillis(20).toNanos());
    }

    @Test
    void turnThatIsTooFarAwayIsUnavailableAndSaysWhen() {
        var pace = pace(1, Duration.ZERO);
        pace.await();
        var later = catchThrowableOfType(Unavailable.class, pace::await);
        assertThat(later.notBefore()).contains(Duration.ofSeconds(1));
    }

    @Test
    void noLimitHoldsNobodyBack() {
        var pace = pace(0, Duration.ZERO);
        for (int call = 0; call < 1000; call++) {
            pace.await();
        }
        assertThat(now).hasValue(17);
    }

    @Test
    void stopEndsTheWait() {
        var pace = pace(1, Duration.ofHours(1));
        pace.await();
        Thread.currentThread().interrupt();
        var stopped = catchThrowableOfType(Unavailable.class, pace::await);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).hasMessageContaining("прервана");
    }

    private Pace pace(int perSecond, Duration longestWait) {
        return new Pace("remd", perSecond, longestWait, now::get, now::addAndGet);
    }
}
