package ru.medbus.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One recipient, to whom documents go in order, is down for a day at ten a second; then it is back and takes so many a
 * second as it allows. The day's documents come as fast as they are accepted: what counts is how many wait, not how long.
 */
final class Outage {
    private static final int PER_SECOND = 100;
    /** Goes on coming for the recipient that is down while the others are timed. */
    private static final int DOWN_PER_SECOND = 10;
    private static final int ALLOWED_PER_SECOND = 200;
    private static final int CONNECTIONS = 8;
    private static final int DRAINING_S = 60;
    private static final int BYTES = 1_500;
    private static final long GLANCE_NS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Path folder;
    private final Sizes sizes;
    private final Semaphore unbounded = new Semaphore(Integer.MAX_VALUE / 2);

    Outage(Path folder, Sizes sizes) {
        this.folder = folder;
        this.sizes = sizes;
    }

    void measure(Report report) throws Exception {
        int port = Hub.freePort();
        try (var other = new Sink(unbounded);
                var hub = Hub.start(folder.resolve("outage"), settings(port, other)).ready()) {
            var load = new Load(hub.port(), CONNECTIONS, unbounded);
            warm(load, port, other);
            double alone = timed(load, other, "alone");
            long heapBefore = hub.liveHeap();
            load.closed(sizes.outage(), new Orders("day", "down", BYTES)::order);
            long heapAfter = hub.liveHeap();
            double beside = timedBesideTheOutage(hub, load, other);
            report.section("A recipient down for a day", text(),
                    figures(alone, beside, heapBefore, heapAfter, drain(port)));
        }
    }

    private static List<String> settings(int port, Sink other) {
        return List.of("--medbus.simulators.here=false", "--medbus.spine.give-up-after=240h",
                "--medbus.relay.channels.down.document-id=order/id",
                "--medbus.relay.channels.down.recipients=subscriber.down",
                "--medbus.relay.channels.down.order.by=order/contract",
                "--medbus.subscriber.subscribers.down.url=http://127.0.0.1:" + port + "/",
                "--medbus.subscriber.subscribers.down.secret=only-for-the-demo-down-one",
                "--medbus.subscriber.subscribers.down.per-second=" + ALLOWED_PER_SECOND,
                "--medbus.relay.channels.other.document-id=order/id",
                "--medbus.relay.channels.other.recipients=subscriber.other",
                "--medbus.subscriber.subscribers.other.url=" + other.url(),
                "--medbus.subscriber.subscribers.other.secret=only-for-the-demo-other-one");
    }

    private void warm(Load load, int port, Sink other) throws Exception {
        try (var recipient = new Sink(unbounded, port)) {
            int some = sizes.lightWarm() / 10;
            load.closed(some, new Orders("warm", "down", BYTES)::order);
            load.closed(sizes.lightWarm(), new Orders("warm-other", "other", BYTES)::order);
            await(() -> recipient.unique() == some && other.unique() == sizes.lightWarm());
        }
    }

    /** From the moment when a document of the flow that is not concerned was due to its delivery, p99, milliseconds. */
    private double timed(Load load, Sink other, String series) throws Exception {
        int had = other.unique();
        var deliveredAt = new long[sizes.paced()];
        other.reading(head -> number(head, series).ifPresent(number -> deliveredAt[number] = System.nanoTime()));
        long start = System.nanoTime();
        load.paced(sizes.paced(), PER_SECOND, new Orders(series, "other", BYTES)::order);
        await(() -> other.unique() == had + sizes.paced());
        long period = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        var millis = new double[deliveredAt.length];
        Arrays.setAll(millis, number -> (deliveredAt[number] - start - number * period) / 1e6);
        Arrays.sort(millis);
        return new Load.Answers(millis).percentile(0.99);
    }

    private double timedBesideTheOutage(Hub hub, Load load, Sink other) throws Exception {
        int besides = sizes.paced() * DOWN_PER_SECOND / PER_SECOND;
        try (var going = Executors.newSingleThreadExecutor()) {
            var down = going.submit(() -> new Load(hub.port(), 1, unbounded).paced(besides, DOWN_PER_SECOND,
                    new Orders("day-goes-on", "down", BYTES)::order));
            double beside = timed(load, other, "beside");
            down.get();
            return beside;
        }
    }

    /** @param overtaken documents that came after a later one of their contract */
    private record Drained(double perSecond, int overtaken) {}

    private Drained drain(int port) throws Exception {
        var order = new ContractOrder();
        try (var recipient = new Sink(unbounded, port)) {
            recipient.reading(head -> number(head, "day").ifPresent(order::took));
            await(() -> recipient.unique() > 0);
            long from = System.nanoTime();
            await(() -> recipient.unique() >= sizes.outage()
                    || System.nanoTime() - from > TimeUnit.SECONDS.toNanos(DRAINING_S));
            return new Drained(recipient.unique() / ((System.nanoTime() - from) / 1e9), order.overtaken());
        }
    }

    /** The number in the document's id. */
    private static Optional<Integer> number(String head, String series) {
        int from = head.indexOf("<id>" + series + "-");
        int digits = from + 5 + series.length();
        return from < 0 || !Character.isDigit(head.charAt(digits))
                ? Optional.empty()
                : Optional.of(Integer.parseInt(head.substring(digits, head.indexOf('<', digits))));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            LockSupport.parkNanos(GLANCE_NS);
        }
    }

    private String text() {
        return ("%,d documents of 1.5 KB wait for a recipient that is down; they came as fast as they were accepted. Each of its "
                + "1,000 contracts is an order by a key. Another recipient gets %d/s all the time.")
                .formatted(sizes.outage(), PER_SECOND);
    }

    private static List<Figure> figures(double alone, double beside, long heapBefore, long heapAfter,
            Drained drained) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("delivery p99 of the other flow, no outage", alone, "ms"));
        figures.add(Figure.of("the same beside the outage", beside, "ms"));
        figures.add(Figure.of("ratio of the two", beside / alone, "").atMost(1.1, 1.05));
        figures.add(Figure.of("live heap before", heapBefore / 1e6, "MB"));
        figures.add(Figure.of("live heap with a day's documents waiting", heapAfter / 1e6, "MB"));
        figures.add(Figure.of("drained after the return, allowed " + ALLOWED_PER_SECOND + "/s", drained.perSecond(),
                "/s").atMost(ALLOWED_PER_SECOND * 1.05, ALLOWED_PER_SECOND * 1.02));
        figures.add(Figure.of("documents that overtook another of their contract", drained.overtaken(), "")
                .atMost(0, 0));
        return figures;
    }
}
