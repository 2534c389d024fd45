package ru.medbus.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Looking for a message among many, and what their number costs those who come. */
final class Search {
    private static final int QUESTIONS = 500;
    private static final int BACKLOG = 600;
    private static final int CONNECTIONS = 8;

    private final Path folder;
    private final Sizes sizes;
    private final SplittableRandom random = new SplittableRandom(1);

    Search(Path folder, Sizes sizes) {
        this.folder = folder;
        this.sizes = sizes;
    }

    void measure(Report report) throws Exception {
        var room = new Semaphore(BACKLOG);
        try (var sink = new Sink(room);
                var hub = Hub.start(folder.resolve("search"), LightPath.settings(sink)).ready();
                var meter = new Meter(hub)) {
            var load = new Load(hub.port(), CONNECTIONS, room);
            load.closed(sizes.lightWarm(), new Orders("warm")::order);
            var empty = accepting(load, meter, "empty");
            new FilledJournal(hub).fill(sizes.rows());
            var full = accepting(load, meter, "full");
            try (var call = new Call(hub.port())) {
                report.section("Search",
                        "%,d messages in the journal; `GET /api/v1/messages`, one caller, %d questions each."
                                .formatted(sizes.rows(), QUESTIONS),
                        List.of(p95("by a document's id", call, () -> "key=filled-" + number()),
                                p95("by a prescription's number", call, () -> "key=9901%012d".formatted(number())),
                                p95("by a key that nobody has", call, () -> "key=absent-" + number()),
                                p95("by facility, 50 newest of many", call,
                                        () -> "limit=50&key=1.2.643.5.1.13.13.12.2.99." + number() % 500),
                                p95("the newest 50", call, () -> "limit=50"),
                                p95("the newest 50 of a type", call, () -> "limit=50&type=semd.141"),
                                Figure.of("first paint of the messages page in Chromium, p95",
                                        FirstPaint.of(hub.port(), "/console/messages").percentile(0.95), "ms")
                                        .atMost(300, 300),
                                Figure.of("accepted a second, full journal : empty", full.perSecond / empty.perSecond,
                                        "").atLeast(0.95, 1),
                                Figure.of("CPU of an accepted document, full journal : empty",
                                        full.millis / empty.millis, "")));
            }
        }
    }

    /** @param millis processor time of an accepted and delivered document */
    private record Accepting(double perSecond, double millis) {}

    private Accepting accepting(Load load, Meter meter, String series) throws Exception {
        var before = meter.read();
        load.closed(sizes.light(), new Orders(series)::order);
        var used = meter.read().since(before);
        return new Accepting(sizes.light() / used.seconds(), used.processorMs() / sizes.light());
    }

    private int number() {
        return random.nextInt(sizes.rows());
    }

    private static Figure p95(String what, Call call, Supplier<String> question) throws Exception {
        var answers = Rounds.of(QUESTIONS, round -> ask(call, question.get()));
        return Figure.of(what + ", p95", answers.percentile(0.95), "ms").atMost(300, 50);
    }

    private static void ask(Call call, String question) throws IOException {
        var answer = call.get("/api/v1/messages?" + question);
        if (answer.status() != 200) {
            throw new IOException("HTTP " + answer.status() + ": " + answer.body());
        }
    }
}
