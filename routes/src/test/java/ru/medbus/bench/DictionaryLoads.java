package ru.medbus.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.nsi.NsiSettings;
import ru.medbus.simulators.nsi.NsiSimulator;

/** A dictionary of a million rows: brought from the portal and loaded, beside a bare COPY; the type-ahead over one. */
final class DictionaryLoads {
    private static final String HEAP = "384m";
    private static final String KEY = "00000000-0000-0000-0000-000000000001";
    private static final String PAGED = "1.2.643.5.1.13.13.99.2.692";
    private static final String PACKED = "1.2.643.5.1.13.13.99.2.9692";
    private static final String ASKED = "1.2.643.5.1.13.13.99.2.9100";
    private static final String ICD10 = "1.2.643.5.1.13.13.11.1005";
    private static final int ASKED_ROWS = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final long GLANCE_NS = 200_000_000;

    private final Path folder;
    private final Sizes sizes;

    DictionaryLoads(Path folder, Sizes sizes) {
        this.folder = folder;
        this.sizes = sizes;
    }

    void measure(Report report) throws Exception {
        var portal = new NsiSimulator(NsiSettings.in(folder.resolve("portal"), KEY).withRaw(answers()).atMost(100_000));
        portal.publishGenerated(PAGED, "1.1", "Изделия", sizes.dictionary());
        portal.publishGenerated(PACKED, "1.1", "Изделия, архив", sizes.dictionary());
        portal.pack(PACKED, "1.1");
        portal.publishGenerated(ASKED, "1.1", "Изделия для подсказки", ASKED_ROWS);
        if (answers().map(DictionaryLoads::withoutDiseases).orElse(true)) {
            portal.publish(ICD10, "2.24", "МКБ-10", DiseaseRows.lines());
        }
        try (var server = new SimulatorServer(0, List.of(portal));
                var hub = Hub.start(folder.resolve("dictionary"), HEAP, settings(server)).ready();
                var database = hub.database()) {
            report.section("Dictionaries",
                    ("%,d rows of five columns from the simulated portal to the version in force: words, four "
                            + "indexes, the switch. Two floors: the text alone, and rows of the same shape. The archive "
                            + "lies ready at the portal. The hub's heap is limited to %s.")
                            .formatted(sizes.dictionary(), HEAP),
                    figures(hub, database));
        }
    }

    private List<Figure> figures(Hub hub, Connection database) throws Exception {
        var figures = new ArrayList<Figure>();
        double text = rate(new BareCopy(database).seconds(sizes.dictionary()));
        try (var heap = new HeapWatch(hub)) {
            double paged = rate(load(database, PAGED, "WHOLE"));
            double packed = rate(load(database, PACKED, "ARCHIVE"));
            double shaped = rate(new ShapedCopy(database, folder).seconds(PACKED));
            figures.add(Figure.of("bare COPY of the text into a table without indexes", text, "rows/s"));
            figures.add(Figure.of("bare COPY of the same rows into a table of the same shape, without indexes", shaped,
                    "rows/s"));
            figures.add(Figure.of("by archive, from the order to the switch", packed, "rows/s"));
            figures.add(Figure.of("by archive : COPY of the same shape", packed / shaped, "").atLeast(0.3, 0.5));
            figures.add(Figure.of("by archive : COPY of the text", packed / text, ""));
            figures.add(Figure.of("by pages of 2,000, the simulated portal's work included", paged, "rows/s"));
            figures.add(Figure.of("by pages : COPY of the same shape", paged / shaped, ""));
            figures.add(Figure.of("by pages : COPY of the text", paged / text, ""));
            figures.add(Figure.of("highest heap meanwhile, garbage included", heap.highest() / 1_048_576.0, "MB"));
        }
        load(database, ASKED, "WHOLE");
        figures.add(Figure.of("type-ahead over %,d rows, p95".formatted(ASKED_ROWS), new TypeAhead(hub, ASKED).p95(),
                "ms").atMost(200, 50));
        icd10(database).ifPresent(figures::add);
        return figures;
    }

    private double rate(double seconds) {
        return sizes.dictionary() / seconds;
    }

    /** Orders a load and waits for it; returns how long its step worked, seconds. */
    private static double load(Connection database, String oid, String way) throws SQLException {
        try (var order = database.prepareStatement("""
            insert into reference.dictionary (oid, source, name, mode, way, every_hours, keep_versions, next_at, changed_by)
            values (?, 'NSI', 'Замер', 'SCHEDULE', ?, 8760, 3, now(), 'bench')""")) {
            order.setString(1, oid);
            order.setString(2, way);
            order.executeUpdate();
        }
        return worked(database, oid).orElseThrow(() -> new IllegalStateException("Справочник не загружен: " + oid));
    }

    /** МКБ-10, loaded at the demo's start by pages: of the real portal where its answers are there, or of its shape. */
    private static Optional<Figure> icd10(Connection database) throws SQLException {
        long rows = number(database, "select coalesce(max(rows), 0) from reference.dictionary_version where oid = '"
                + ICD10 + "'");
        return rows < 10_000
                ? Optional.empty()
                : worked(database, ICD10)
                        .map(seconds -> Figure.of("МКБ-10, %,d rows, from the order to the switch".formatted(rows),
                                seconds, "s"));
    }

    private static Optional<Double> worked(Connection database, String oid) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            long ms = number(database, """
                select coalesce(max(m.ms), 0) from journal.mark m join reference.dictionary d on d.message_id = m.message_id
                 where d.oid = '%s' and d.current_version_id is not null and m.step = 'nsi.dictionary.load'
                   and m.outcome = 3""".formatted(oid));
            if (ms > 0) {
                return Optional.of(ms / 1e3);
            }
            LockSupport.parkNanos(GLANCE_NS);
        }
        return Optional.empty();
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> settings(SimulatorServer server) {
        return List.of("--medbus.simulators.here=false", "--medbus.nsi.url=" + server.address() + "/nsi",
                "--medbus.nsi.ffoms-url=" + server.address() + "/nsi/ffoms", "--medbus.nsi.look-every=1s",
                "--medbus.nsi.look-first=1s");
    }

    private static boolean withoutDiseases(Path answers) {
        return !Files.exists(answers.resolve(ICD10 + "_2.24_part1.json"));
    }

    private static Optional<Path> answers() {
        var beside = Path.of("").toAbsolutePath().resolveSibling("shared/reference/nsi/raw");
        return Files.isDirectory(beside) ? Optional.of(beside) : Optional.empty();
    }
}
