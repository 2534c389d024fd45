package ru.medbus.domain.reference.dictionary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTestApplication;
import ru.medbus.domain.access.Actor;

/**
 * A big dictionary loaded beside a bare COPY of the same text and one of rows of the same shape, and the type-ahead over
 * it. The copies hold their rows in memory, the load does not.
 */
final class DictionaryBench {
    private static final String[] NAMES = {"Изделие", "Шприц", "Игла", "Повязка", "Катетер", "Набор", "Тест-полоски"};

    private static final int ROUNDS = 5;

    private DictionaryBench() {}

    /** @param arguments rows; a million when absent */
    public static void main(String[] arguments) {
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (var context = SpringApplication.run(DatabaseTestApplication.class)) {
            run(context, rows);
        }
    }

    /** Rounds, because a shared machine is faster and slower by the minute; the median of each is told. */
    private static void run(ConfigurableApplicationContext context, int rows) {
        var oid = "1.2.643.5.1.13.13.99.2.692";
        context.getBean(Dictionaries.class).add(oid, DictionarySource.NSI, "Большой", DictionarySettings.USUAL,
                Actor.HUB);
        var load = context.getBean(DictionaryLoad.class);
        var jdbc = context.getBean(JdbcTemplate.class);
        var took = new long[3][ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var draft = new VersionDraft(oid, "1." + i, OptionalInt.of(rows), "", List.of(), "", "замер", "bench");
            took[0][i] = timed(() -> bareCopy(jdbc, rows));
            took[1][i] = timed(() -> load.whole(draft, to -> generate(rows, to)));
            took[2][i] = shapedCopy(jdbc);
        }
        Arrays.stream(took).forEach(Arrays::sort);
        long text = took[0][ROUNDS / 2];
        long whole = took[1][ROUNDS / 2];
        long shaped = took[2][ROUNDS / 2];
        System.out.printf("%d rows: COPY of the text %d/s, of the same shape %d/s; load with words, indexes and switch"
                + " %d/s (%.2f and %.2f), heap %d MB%n", rows, rows * 1000L / text, rows * 1000L / shaped,
                rows * 1000L / whole, (double) text / whole, (double) shaped / whole,
                Runtime.getRuntime().maxMemory() >> 20);
        suggest(context.getBean(DictionaryQueries.class), oid);
    }

    /** Of the rows of the newest version, into a table without indexes; ms. */
    private static long shapedCopy(JdbcTemplate jdbc) {
        long version = jdbc.queryForObject("select max(id) from reference.dictionary_version", Long.class);
        jdbc.execute("create table public.shaped (like reference.dictionary_row)");
        var took = jdbc.execute((ConnectionCallback<Long>) connection -> {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            var text = new ByteArrayOutputStream();
            try {
                copies.copyOut("copy reference.dictionary_row_" + version + " to stdout", text);
                var bytes = new ByteArrayInputStream(text.toByteArray());
                long begun = System.nanoTime();
                copies.copyIn("copy public.shaped from stdin", bytes, 1 << 16);
                return Math.max(1, (System.nanoTime() - begun) / 1_000_000);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        jdbc.execute("drop table public.shaped");
        return took;
    }

    private static void suggest(DictionaryQueries queries, String oid) {
        var asked = List.of("1234", "шпр", "шприц 77", "тест пол 99", "изд", "a1");
        var took = new long[asked.size() * 20];
        for (int i = 0; i < took.length; i++) {
            int at = i;
            took[i] = timed(() -> queries.suggest(oid, asked.get(at % asked.size()), LocalDate.now(), 12));
        }
        Arrays.sort(took);
        System.out.printf("type-ahead: median %d ms, worst of %d %d ms%n", took[took.length / 2], took.length,
                took[took.length - 1]);
    }

    private static void generate(int rows, Consumer<DictionaryRow> to) {
        for (int i = 1; i <= rows; i++) {
            to.accept(row(i));
        }
    }

    private static DictionaryRow row(int i) {
        var name = NAMES[i % NAMES.length] + " медицинское " + i + " стерильное, одноразовое";
        return new DictionaryRow("" + i, "A" + i, name, Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                Map.of("ID", "" + i, "CODE", "A" + i, "NAME", name));
    }

    private static void bareCopy(JdbcTemplate jdbc, int rows) {
        jdbc.execute("drop table if exists public.bare");
        jdbc.execute("create table public.bare (id text, code text, name text, cells text)");
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy public.bare from stdin");
            var text = new StringBuilder();
            for (int i = 1; i <= rows; i++) {
                var row = row(i);
                text.append(row.key()).append('\t').append(row.code()).append('\t').append(row.name()).append('\t')
                        .append(row.cells()).append('\n');
                if (text.length() > 1 << 16 || i == rows) {
                    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    text.setLength(0);
                }
            }
            copy.endCopy();
            return null;
        });
    }

    private static long timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Math.max(1, (System.nanoTime() - begun) / 1_000_000);
    }
}
