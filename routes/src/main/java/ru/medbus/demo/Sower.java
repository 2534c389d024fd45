package ru.medbus.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ru.medbus.domain.shared.ClusterTurn;

/**
 * Sows the invented region after the start, so that nobody waits for it; one node at a time, each seed once.
 * {@code medbus.demo.percent} says how much of it, 100 for all, 0 for nothing.
 */
@Component
@Profile("demo")
class Sower {
    private static final Logger LOG = LoggerFactory.getLogger(Sower.class);

    private final List<Seed> seeds;
    private final ClusterTurn turns;
    private final int percent;
    private volatile boolean done;

    Sower(List<Seed> seeds, ClusterTurn turns, @Value("${medbus.demo.percent:100}") int percent) {
        this.seeds = List.copyOf(seeds);
        this.turns = turns;
        this.percent = percent;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void sow() {
        if (percent > 0 && !done) {
            seeds.forEach(this::sow);
            done = seeds.stream().allMatch(Seed::sown);
        }
    }

    private void sow(Seed seed) {
        if (!seed.sown() && seed.ready()) {
            turns.take("demo.seed", () -> sown(seed))
                    .ifPresent(name -> LOG.info("Invented data are there: {}", name));
        }
    }

    private String sown(Seed seed) {
        if (!seed.sown()) {
            seed.sow(percent);
        }
        return seed.getClass().getSimpleName();
    }
}
