package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class DutiesIT {
    @Autowired
    private Duties duties;

    @Test
    void oneOfManyNodesTakesTheDuty() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(8)) {
            var taken = nodes.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> duties.take("test.one", Duration.ofMinutes(1))).toList());
            assertThat(taken).extracting(answer -> answer.get()).containsOnlyOnce(true);
        }
    }

    @Test
    void dutyOfADeadNodeIsFreeAfterItsLease() {
        assertThat(duties.take("test.dead", Duration.ofMillis(300))).isTrue();
        assertThat(duties.take("test.dead", Duration.ofMillis(300))).isFalse();
        await().until(() -> duties.take("test.dead", Duration.ofMillis(300)));
    }
}
