package ru.medbus.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** One fault while documents flow, then the count. */
final class Round {
    /** From here on a document that is not delivered counts as stranded. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final World world;
    private final RandomGenerator random;
    private final int perSecond;

    Round(World world, RandomGenerator random, int perSecond) {
        this.world = world;
        this.random = random;
        this.perSecond = perSecond;
    }

    /**
     * @param documents  acknowledged in this round
     * @param recoveryMs from the moment when all processes served again to the next delivery
     * @param count      over all rounds so far
     * @param order      over all rounds so far
     * @param improper   answers to the client that neither accept nor say «later», over all rounds so far
     */
    record Result(Fault fault, int documents, long recoveryMs, Reckoning count, KeyOrder order,
            Set<String> improper) {
        boolean clean() {
            return count.clean() && order.overtaken().isEmpty() && improper.isEmpty();
        }

        String inShort() {
            return "documents %d, resumed after %d ms, so far %d: lost %d, doubled %d, stranded %d, overtaken %d, repeats %d"
                    .formatted(
                            documents, recoveryMs, count.acknowledged(), count.lost().size(), count.doubled().size(),
                            count.open().size(), order.overtaken().size(), count.repeats());
        }
    }

    Result run(int number, Fault fault) {
        int before = world.sender().ledger().lines().size();
        var traffic = new Traffic(world.sender(), world.inTurn(), "round-" + number, perSecond);
        var keyed = new KeyedTraffic(world.orderly(), world.inTurn(), "round-" + number);
        pause(1_000, 3_000);
        world.strike(fault);
        pause(fault.kills() ? 500 : 5_000, fault.kills() ? 6_000 : 30_000);
        world.mend(fault);
        long recovery = untilNextDelivery();
        keyed.close();
        traffic.close();
        patiently(traffic::settled);
        patiently(() -> world.reckoning().clean());
        return new Result(fault, world.sender().ledger().lines().size() - before, recovery,
                world.reckoning(), KeyOrder.of(world.recipients().ledger()), improper());
    }

    private Set<String> improper() {
        return Stream.of(world.sender(), world.orderly()).flatMap(sender -> sender.improper().stream())
                .collect(Collectors.toSet());
    }

    private long untilNextDelivery() {
        long from = System.nanoTime();
        int had = world.recipients().ledger().lines().size();
        patiently(() -> world.recipients().ledger().lines().size() > had);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    }

    /** What does not come in time is for the count to tell. */
    private static void patiently(Callable<Boolean> condition) {
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(condition);
        } catch (ConditionTimeoutException e) {
            System.err.println("Not in " + PATIENCE.toSeconds() + " s: " + e.getMessage());
        }
    }

    private void pause(int fromMs, int toMs) {
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(fromMs, toMs));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
