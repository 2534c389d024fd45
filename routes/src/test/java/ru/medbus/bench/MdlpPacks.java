package ru.medbus.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import ru.medbus.Bus;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.Paper;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.StockMoves;
import ru.medbus.domain.drugsupply.stock.StockOpening;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.drugsupply.traceability.MdlpBatches;
import ru.medbus.domain.drugsupply.traceability.TraceabilityQueries;
import ru.medbus.simulators.mdlp.MdlpCode;
import ru.medbus.simulators.mdlp.MdlpSimulator;

/** Moves of packs: written, gathered, signed, sent to the simulated МДЛП of this process, tickets applied. */
final class MdlpPacks {
    private static final int PACKS = 100_000;
    private static final int OPERATION = 5_000;
    private static final String STORE = "1.2.643.5.1.13.13.12.2.96.1";
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.96.2";
    private static final String SUBJECT = "00000000096001";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Path folder;

    MdlpPacks(Path folder) {
        this.folder = folder;
    }

    void measure(Report report) throws Exception {
        try (var bus = bus()) {
            var packs = stocked(bus);
            System.gc();
            var watch = new HeapWatch();
            long start = System.nanoTime();
            move(bus, packs);
            double moved = (System.nanoTime() - start) / 1e9;
            bus.getBean(MdlpBatches.class).collectNow();
            await(bus.getBean(TraceabilityQueries.class));
            double all = (System.nanoTime() - start) / 1e9;
            report.section("МДЛП",
                    "%,d packs moved by operations of %,d, to 470 of at most 25,000; bus, database and МДЛП "
                            .formatted(PACKS, OPERATION) + "share this process and machine.",
                    List.of(Figure.of("movements written", moved, "s"),
                            Figure.of("to the last ticket applied", all, "s").atMost(60, 15),
                            Figure.of("peak heap, МДЛП's own included", watch.stop(), "MB").atMost(1_024, 512)));
        }
    }

    private ConfigurableApplicationContext bus() {
        return new SpringApplicationBuilder(Bus.class).profiles("demo").run("--server.port=0",
                "--medbus.data=" + folder.resolve("mdlp"), "--medbus.demo.traffic=off", "--medbus.demo.percent=1",
                "--medbus.journal.key-secret=only-for-bench-0123456789", "--medbus.traceability.batch-count=25000",
                "--medbus.traceability.batch-size=16MB", "--medbus.mdlp.rhythm.ticket-after=300ms",
                "--medbus.simulators.answer-after=0ms", "--medbus.simulators.answer-before=1ms");
    }

    private static List<String> stocked(ConfigurableApplicationContext bus) {
        var places = bus.getBean(StockPlaces.class);
        places.put(new Place(STORE, SUBJECT, Place.Kind.WAREHOUSE, "Склад", "owner"));
        places.put(new Place(PHARMACY, "00000000096002", Place.Kind.PHARMACY, "Аптека", "owner"));
        var packs = IntStream.range(0, PACKS).mapToObj("04600000000015P%012d"::formatted).toList();
        var batch = new Batch(0, "04600000000015", "Пример", "A1", LocalDate.now().plusYears(2),
                new Terms(3, 6, "", "0148200002126000001", Optional.empty()), "00000000000900", 10_000, 909);
        var mdlp = (MdlpSimulator) bus.getBean(Simulators.class).simulator("mdlp").orElseThrow();
        packs.forEach(pack -> mdlp.know(MdlpCode.at(pack, SUBJECT, "A1", "31.12.2028")));
        chunks(packs).forEach(chunk -> bus.getBean(StockOpening.class).enter(STORE,
                List.of(new StockOpening.Opened(batch, chunk)), "bench"));
        return packs;
    }

    private static void move(ConfigurableApplicationContext bus, List<String> packs) {
        var paper = new Paper("ТН-1", LocalDate.now());
        chunks(packs).forEach(
                chunk -> bus.getBean(StockMoves.class).ship(STORE, PHARMACY, chunk, paper, "bench"));
    }

    private static List<List<String>> chunks(List<String> packs) {
        return IntStream.range(0, PACKS / OPERATION)
                .mapToObj(i -> packs.subList(i * OPERATION, (i + 1) * OPERATION)).toList();
    }

    private static void await(TraceabilityQueries told) throws InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        for (var left = told.counts(SUBJECT); left.waiting() + left.sent() > 0; left = told.counts(SUBJECT)) {
            if (System.nanoTime() > until || left.refused() > 0) {
                throw new IllegalStateException("МДЛП has not taken the packs: " + left);
            }
            Thread.sleep(100);
        }
    }

    /** The highest use of the heap while it watches, garbage included. */
    private static final class HeapWatch {
        private final AtomicLong highest = new AtomicLong();
        private final AtomicBoolean over = new AtomicBoolean();

        HeapWatch() {
            Thread.ofPlatform().daemon().start(() -> {
                while (!over.get()) {
                    highest.accumulateAndGet(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                            Math::max);
                    java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
                }
            });
        }

        double stop() {
            over.set(true);
            return highest.get() / 1_048_576.0;
        }
    }
}
