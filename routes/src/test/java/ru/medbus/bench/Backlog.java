package ru.medbus.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import ru.medbus.bench.Load.Answers;

/**
 * One recipient is down while its documents come in; the other's flow goes on. Then it is back, and the backlog drains
 * while documents still come.
 */
final class Backlog {
    private static final int PER_SECOND = 100;
    private static final int CONNECTIONS = 8;
    private static final int DRAINING_S = 60;
    private static final long GLANCE_NS = TimeUnit.MILLISECONDS.toNanos(5);
    /** Small, so that the disk of a workplace holds a million of them. */
    private static final int BYTES = 1_500;

    private final Path folder;
    private final Sizes sizes;

    Backlog(Path folder, Sizes sizes) {
        this.folder = folder;
        this.sizes = sizes;
    }

    void measure(Report report) throws Exception {
        var unbounded = new Semaphore(Integer.MAX_VALUE / 2);
        int port = Hub.freePort();
        try (var other = new Sink(unbounded);
                var hub = Hub.start(folder.resolve("backlog"), settings(port, other)).ready()) {
            var load = new Load(hub.port(), CONNECTIONS, unbounded);
            warm(load, unbounded, port, other);
            var alone = paced(load, other, "alone");
            long heapBefore = hub.liveHeap();
            load.closed(sizes.backlog(), new Orders("waiting", "laboratory", BYTES)::order);
            long heapAfter = hub.liveHeap();
            long paged = hub.paged();
            var beside = paced(load, other, "beside");
            report.section("Backlog", text(), figures(alone, beside, heapBefore, heapAfter, paged,
                    drain(load, unbounded, port)));
        }
    }

    private static List<String> settings(int port, Sink other) {
        return List.of("--medbus.simulators.here=false",
                "--medbus.subscriber.subscribers.laboratory.url=http://127.0.0.1:" + port + "/",
                "--medbus.subscriber.subscribers.laboratory.secret=only-for-the-demo-laboratory",
                "--medbus.relay.channels.other.document-id=order/id",
                "--medbus.relay.channels.other.recipients=subscriber.other",
                "--medbus.subscriber.subscribers.other.url=" + other.url(),
                "--medbus.subscriber.subscribers.other.secret=only-for-the-demo-other-one");
    }

    private void warm(Load load, Semaphore room, int port, Sink other) throws Exception {
        try (var recipient = new Sink(room, port)) {
            int half = sizes.lightWarm() / 2;
            load.closed(half, new Orders("warm", "laboratory", BYTES)::order);
            load.closed(half, new Orders("warm-other", "other", BYTES)::order);
            await(() -> recipient.unique() == half && other.unique() == half);
        }
    }

    /** The flow that is not concerned; done when all of it is delivered. */
    private Answers paced(Load load, Sink other, String series) throws Exception {
        int had = other.unique();
        var answers = load.paced(sizes.paced(), PER_SECOND, new Orders(series, "other", BYTES)::order);
        await(() -> other.unique() == had + sizes.paced());
        return answers;
    }

    /** Documents a second to the recipient that is back, while the other's come at their pace. */
    private double drain(Load load, Semaphore room, int port) throws Exception {
        try (var recipient = new Sink(room, port); var pacing = Executors.newSingleThreadExecutor()) {
            await(() -> recipient.unique() > 0);
            long from = System.nanoTime();
            var besides = pacing.submit(() -> load.paced(DRAINING_S * PER_SECOND,
                    PER_SECOND, new Orders("draining", "other", BYTES)::order));
            await(() -> recipient.unique() >= sizes.backlog() || besides.isDone());
            double rate = recipient.unique() / ((System.nanoTime() - from) / 1e9);
            besides.get();
            return rate;
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            LockSupport.parkNanos(GLANCE_NS);
        }
    }

    private String text() {
        return "%,d documents of 1.5 KB wait for a recipient that is down; another recipient gets %d/s all the time."
                .formatted(sizes.backlog(), PER_SECOND);
    }

    private static List<Figure> figures(Answers alone, Answers beside, long heapBefore, long heapAfter,
            long paged, double drained) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("ack p99 of the other flow, no backlog", alone.percentile(0.99), "ms"));
        figures.add(Figure.of("the same beside the backlog", beside.percentile(0.99), "ms"));
        figures.add(Figure.of("live heap, no backlog", heapBefore / 1e6, "MB"));
        figures.add(Figure.of("live heap with it", heapAfter / 1e6, "MB"));
        figures.add(Figure.of("of it paged by Artemis to the disk", paged / 1e6, "MB"));
        figures.add(Figure.of("drained after the return, while accepting 100/s", drained, "/s").atLeast(300, 500));
        return figures;
    }
}
