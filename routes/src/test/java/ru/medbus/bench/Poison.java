package ru.medbus.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Documents that the recipient refuses for good among those that it takes: what the good ones pay for them. */
final class Poison {
    private static final int BACKLOG = 600;
    private static final int CONNECTIONS = 8;
    private static final long GLANCE_NS = 5_000_000;

    private final Path folder;
    private final Sizes sizes;
    private final Semaphore room = new Semaphore(BACKLOG);

    Poison(Path folder, Sizes sizes) {
        this.folder = folder;
        this.sizes = sizes;
    }

    void measure(Report report) throws Exception {
        try (var sink = new Sink(room);
                var hub = Hub.start(folder.resolve("poison"), LightPath.settings(sink)).ready()) {
            var load = new Load(hub.port(), CONNECTIONS, room);
            seconds(load, sink, "warm", sizes.lightWarm(), 10);
            double none = seconds(load, sink, "none", sizes.light(), 0);
            double few = seconds(load, sink, "few", sizes.light(), 1);
            double half = seconds(load, sink, "half", sizes.light(), 50);
            double noneAgain = seconds(load, sink, "again", sizes.light(), 0);
            double clean = (none + noneAgain) / 2;
            report.section("Poison", "%,d documents of 30 KB in each run; the recipient refuses some of them for good."
                    .formatted(sizes.light()),
                    List.of(Figure.of("time of the run with 1 % refused : with none", few / clean, "").atMost(1.1,
                            1.05),
                            Figure.of("with 50 % refused : with none", half / clean, "").atMost(1.1, 1.05)));
        }
    }

    /** Until every document has been taken or refused. */
    private double seconds(Load load, Sink sink, String series, int count, int refusedOfHundred) throws Exception {
        sink.refuse(refusedOfHundred);
        int had = sink.unique();
        long start = System.nanoTime();
        load.closed(count, new Orders(series)::order);
        while (sink.unique() < had + count) {
            LockSupport.parkNanos(GLANCE_NS);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
