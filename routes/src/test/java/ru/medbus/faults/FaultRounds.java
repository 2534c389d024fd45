package ru.medbus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * {@code make faults}: as many rounds as asked for, outside the ordinary tests. The first round that does not count up
 * ends it and leaves its folder, logs and ledgers for a look.
 */
class FaultRounds {
    private static final int PER_SECOND = 30;

    private final int rounds = Integer.getInteger("medbus.faults.rounds", 100);
    private final long seed = Long.getLong("medbus.faults.seed", System.nanoTime());
    private final List<Fault> deck = new ArrayList<>();
    private final Path page = Path.of(System.getProperty("medbus.faults.report", "target/faults.md"));

    @Test
    void nothingIsLostDoubledOrStranded() throws IOException {
        var folder = Files.createTempDirectory("medbus-faults");
        System.out.printf("SEED=%d ROUNDS=%d, everything is in %s%n", seed, rounds, folder);
        try (var world = new World(folder)) {
            play(world);
        }
    }

    private void play(World world) {
        var random = new Random(seed);
        var report = new FaultReport(seed, PER_SECOND);
        var round = new Round(world, random, PER_SECOND);
        for (int number = 1; number <= rounds; number++) {
            var fault = next(random);
            var result = round.run(number, fault);
            report.add(result);
            report.write(page);
            System.out.printf("%3d %-45s %s%n", number, fault.title(), result.inShort());
            assertThat(result.clean()).as("%s", result).isTrue();
        }
    }

    /** Every kind comes once before any comes again. */
    private Fault next(Random random) {
        if (deck.isEmpty()) {
            deck.addAll(List.of(Fault.values()));
            Collections.shuffle(deck, random);
        }
        return deck.removeLast();
    }
}
