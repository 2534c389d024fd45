package ru.medbus.spine;

import java.time.Duration;
import java.time.Instant;
import ru.medbus.domain.journal.Outcome;

/**
 * Stops a queue whose system does not answer: after {@value #TOLERATED} failures in a row nothing is taken but one probe
 * at a time, at growing intervals; the first success opens the way.
 */
final class Breaker {
    private static final int TOLERATED = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private int failures;
    private Duration pause = FIRST_PAUSE;
    private Instant closedUntil = Instant.MIN;

    /** How many messages may be taken now: 0 while waiting, 1 to probe, all when the way is open. */
    synchronized int permits(int wanted) {
        if (failures < TOLERATED) {
            return wanted;
        }
        if (Instant.now().isBefore(closedUntil)) {
            return 0;
        }
        closedUntil = Instant.now().plus(pause);
        return 1;
    }

    synchronized void saw(Outcome outcome) {
        if (outcome != Outcome.RETRY) {
            failures = 0;
            pause = FIRST_PAUSE;
        } else if (++failures >= TOLERATED) {
            closedUntil = Instant.now().plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    synchronized boolean open() {
        return failures >= TOLERATED;
    }
}
