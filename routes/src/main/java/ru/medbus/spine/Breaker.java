package ru.medbus.spine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Stops a queue whose system does not answer: after {@value #TOLERATED} failures in a row nothing is taken but one probe
 * at a time, at growing intervals; the first answer opens the way. What else fails of the same batch makes no interval
 * longer.
 */
final class Breaker {
    private static final int TOLERATED = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private int failures;
    private boolean probing;
    private Duration pause = FIRST_PAUSE;
    private Instant closedUntil = Instant.MIN;

    Breaker(InstantSource clock) {
        this.clock = clock;
    }

    /** How many messages may be taken now: 0 while waiting, 1 to probe, all when the way is open. */
    synchronized int permits(int wanted) {
        if (failures < TOLERATED) {
            return wanted;
        }
        if (clock.instant().isBefore(closedUntil)) {
            return 0;
        }
        closedUntil = clock.instant().plus(pause);
        probing = true;
        return 1;
    }

    /** @param answered whether the system said anything at all, be it a refusal */
    synchronized void saw(boolean answered) {
        if (answered) {
            failures = 0;
            probing = false;
            pause = FIRST_PAUSE;
        } else if (++failures == TOLERATED || probing) {
            probing = false;
            closedUntil = clock.instant().plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** What was taken made no call: it told nothing of the system, the next may probe. */
    synchronized void unused() {
        if (probing) {
            probing = false;
            closedUntil = clock.instant();
        }
    }

    synchronized boolean open() {
        return failures >= TOLERATED;
    }
}
