package ru.medbus.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import ru.medbus.adapters.formats.FormatEdition;
import ru.medbus.adapters.signature.BouncyCastleSignatures;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.bench.Meter.Used;
import ru.medbus.bench.Prescriptions.Signed;

/** A льготный рецепт: form, two signatures, patient, three recipients of which two answer later. */
final class FullPath {
    private static final int CONNECTIONS = 8;
    private static final int RECIPIENTS = 3;
    /** As many as the plain journal has lanes for. */
    private static final int CORES = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final long GLANCE_NS = TimeUnit.SECONDS.toNanos(1);
    /** The recipients of the document; what else the bus asks of the outside world by itself is not there to answer. */
    private static final String OF_RECIPIENTS = "step like any (array['remd.%', 'vimis.%', 'subscriber.%'])";
    private static final String NEWEST = "select coalesce(max(message_id), 0) from journal.mark";
    private static final String ENDED = "select count(*) from journal.mark where outcome = 3 and " + OF_RECIPIENTS
            + " and message_id > ";
    private static final String FAILED = "select count(*) from journal.mark where outcome in (4, 5) and "
            + OF_RECIPIENTS;

    private final Path folder;
    private final Sizes sizes;

    FullPath(Path folder, Sizes sizes) {
        this.folder = folder;
        this.sizes = sizes;
    }

    void measure(Report report) throws Exception {
        var data = folder.resolve("full");
        var authority = new DemoAuthority(data.resolve("demo-authority"), new BouncyCastleSignatures());
        var documents = new Prescriptions(authority);
        var warm = documents.signed(1, sizes.fullWarm());
        var measured = documents.signed(2, sizes.full());
        var format = new FormatPackage(Files.createDirectories(folder.resolve("package")));
        var contents = format.contents();
        int port = Hub.freePort();
        try (var outside = new Outside(folder.resolve("outside"), Optional.of(services(port)));
                var hub = Hub.start(data, port, settings(outside)).ready();
                var meter = new Meter(hub)) {
            FormatPackage.install(contents, hub);
            run(hub, meter, warm);
            var before = meter.read();
            var answers = run(hub, meter, measured);
            var used = meter.read().since(before);
            var plain = plain(hub, meter, FormatEdition.compile(contents.files()), data, documents);
            report.section("Full СЭМД path", text(format, measured), figures(used, answers, plain, measured));
        }
    }

    /** Processor time of a document in plain Java, ms: one thread by itself, a thread on every core at once. */
    private record Plain(double alone, double together) {}

    private Plain plain(Hub hub, Meter meter, FormatEdition edition, Path data, Prescriptions documents)
            throws Exception {
        try (var outside = new Outside(folder.resolve("outside-plain"), Optional.empty())) {
            var plain = new PlainFull(hub, meter, edition, data, outside.address());
            int some = sizes.full() / 4;
            plain.warm(documents.signed(3, some));
            return new Plain(plain.measure(documents.signed(4, some), 1),
                    plain.measure(documents.signed(5, some), CORES));
        }
    }

    /** Sends them all and waits until every recipient has answered for good. */
    private static Load.Answers run(Hub hub, Meter meter, List<Signed> documents) throws Exception {
        long before = meter.number(NEWEST);
        var answers = new Load(hub.port(), CONNECTIONS, new Semaphore(Integer.MAX_VALUE)).closed(documents.size(),
                number -> documents.get(number).request());
        while (meter.number(ENDED + before) < (long) documents.size() * RECIPIENTS) {
            check(meter);
            LockSupport.parkNanos(GLANCE_NS);
        }
        return answers;
    }

    private static void check(Meter meter) throws SQLException {
        if (meter.number(FAILED) > 0) {
            throw new IllegalStateException("A recipient refuses what is good");
        }
    }

    private static List<String> settings(Outside outside) {
        return List.of("--medbus.simulators.here=false", "--medbus.simulators.port=" + outside.address().getPort());
    }

    private static URI services(int port) {
        return URI.create("http://127.0.0.1:" + port + "/services/");
    }

    private String text(FormatPackage format, List<Signed> documents) {
        return ("Льготный рецепт (141), %d bytes, through `POST /api/v1/semd`: XSD and Schematron of %s, two GOST signatures, "
                + "patient index, РЭМД, ВИМИС and a subscriber, both late answers. %,d documents after %,d to warm up; "
                + "%d connections, closed loop; simulated systems in the client's process.").formatted(
                        documents.getFirst().document().length, format.name(), sizes.full(), sizes.fullWarm(),
                        CONNECTIONS);
    }

    private static List<Figure> figures(Used used, Load.Answers answers, Plain plain, List<Signed> measured) {
        double documents = measured.size();
        double own = used.processorMs() / documents;
        return List.of(
                Figure.of("CPU per document, hub and PostgreSQL", own, "ms").atMost(6, 3.5),
                Figure.of("of it PostgreSQL", used.databaseMs() / documents, "ms"),
                Figure.of("the same steps in plain Java, one thread by itself, batches of 16", plain.alone(), "ms"),
                Figure.of("the same on all cores at once, as the hub works", plain.together(), "ms"),
                Figure.of("plain Java by itself : hub", plain.alone() / own, "").atLeast(0.6, 0.85),
                Figure.of("plain Java on all cores : hub", plain.together() / own, ""),
                Figure.of("commits per document", used.commits() / documents, ""),
                Figure.of("stored bytes per document, indexes included", used.stored() / documents, ""),
                Figure.of("end to end, late answers included", documents / used.seconds(), "/s"),
                Figure.of("ack p50 at that rate", answers.percentile(0.5), "ms"),
                Figure.of("ack p99 at that rate", answers.percentile(0.99), "ms"));
    }
}
