package ru.medbus.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import ru.medbus.bench.Meter.Used;

/** A document between regional systems: accepted, five keys, durable, routed, delivered to one recipient. */
final class LightPath {
    private static final int BACKLOG = 600;
    private static final int CONNECTIONS = 8;
    private static final int PER_SECOND = 100;
    private static final long GLANCE_NS = 5_000_000;

    private final Path folder;
    private final Sizes sizes;
    private final Semaphore room = new Semaphore(BACKLOG);

    LightPath(Path folder, Sizes sizes) {
        this.folder = folder;
        this.sizes = sizes;
    }

    void measure(Report report) throws Exception {
        try (var sink = new Sink(room);
                var hub = Hub.start(folder.resolve("light"), settings(sink)).ready();
                var meter = new Meter(hub)) {
            var load = new Load(hub.port(), CONNECTIONS, room);
            load.closed(sizes.lightWarm(), new Orders("warm")::order);
            var measured = new Orders("measured");
            var before = settled(meter, sink, sizes.lightWarm());
            var answers = load.closed(sizes.light(), measured::order);
            var used = settled(meter, sink, sizes.lightWarm() + sizes.light()).since(before);
            var paced = new Load(hub.port(), CONNECTIONS, room).paced(sizes.paced(), PER_SECOND,
                    new Orders("paced")::order);
            settled(meter, sink, sizes.lightWarm() + sizes.light() + sizes.paced());
            var plain = new PlainLight(hub, meter, sink.url()).measure(sizes.light());
            report.section("Light path", text(measured), figures(used, measured, answers, paced, plain));
        }
    }

    static List<String> settings(Sink sink) {
        return List.of("--medbus.simulators.here=false",
                "--medbus.subscriber.subscribers.laboratory.url=" + sink.url(),
                "--medbus.subscriber.subscribers.laboratory.secret=only-for-the-demo-laboratory");
    }

    /** What is used once everything accepted is delivered. */
    private static Used settled(Meter meter, Sink sink, int documents) throws SQLException, IOException {
        while (sink.unique() < documents) {
            LockSupport.parkNanos(GLANCE_NS);
        }
        return meter.read();
    }

    private String text(Orders orders) {
        return "XML of %d bytes through `POST /api/v1/relay/{channel}`: token, limits, metrics, one parse, 5 keys, durable, "
                .formatted(orders.document(0).length)
                + "routed, one signed HTTP delivery. %,d documents after %,d to warm up; %d connections, closed loop."
                        .formatted(sizes.light(), sizes.lightWarm(), CONNECTIONS);
    }

    private List<Figure> figures(Used used, Orders orders, Load.Answers answers, Load.Answers paced, double plain) {
        double documents = sizes.light();
        double input = documents * orders.document(0).length;
        return List.of(
                Figure.of("CPU per document, hub and PostgreSQL", used.processorMs() / documents, "ms").atMost(2, 1),
                Figure.of("of it PostgreSQL", used.databaseMs() / documents, "ms"),
                Figure.of("the same steps in plain Java, one thread, batches of 16", plain, "ms"),
                Figure.of("plain Java : hub", plain / (used.processorMs() / documents), ""),
                Figure.of("commits per document", used.commits() / documents, "").atMost(1, 0.3),
                Figure.of("stored bytes per input byte, indexes included", used.stored() / input, "").atMost(0.5, 0.35),
                Figure.of("of them indexes", used.indexes() / input, ""),
                Figure.of("WAL bytes per input byte", used.wal() / input, ""),
                Figure.of("end to end", documents / used.seconds(), "/s").atLeast(500, 1_000),
                Figure.of("ack p50 at that rate", answers.percentile(0.5), "ms"),
                Figure.of("ack p99 at that rate", answers.percentile(0.99), "ms"),
                Figure.of("ack p50 at 100/s", paced.percentile(0.5), "ms"),
                Figure.of("ack p99 at 100/s", paced.percentile(0.99), "ms").atMost(50, 15));
    }
}
