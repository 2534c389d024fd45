package ru.medbus.domain.reference.dictionary;

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
 * A big dictionary loaded beside a bare COPY of the same text, and the type-ahead over it. Run with a small heap
 * ({@code -Xmx128m}) to see that it does not grow with the rows.
 */
final class DictionaryBench {
    private static final String[] NAMES = {"Изделие", "Шприц", "Игла", "Повязка", "Катетер", "Набор", "Тест-полоски"};

    private DictionaryBench() {}

    /** @param arguments rows; a million when absent */
    public static void main(String[] arguments) {
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (var context = SpringApplication.run(DatabaseTestApplication.class)) {
            run(context, rows);
        }
    }

    private static void run(ConfigurableApplicationContext context, int rows) {
        var oid = "1.2.643.5.1.13.13.99.2.692";
        context.getBean(Dictionaries.class).add(oid, DictionarySource.NSI, "Большой", DictionarySettings.USUAL,
                Actor.HUB);
        var load = context.getBean(DictionaryLoad.class);
        long bare = timed(() -> bareCopy(context.getBean(JdbcTemplate.class), rows));
        long whole = timed(() -> load.whole(new VersionDraft(oid, "1.1", OptionalInt.of(rows), "", List.of(), "",
                "замер", "bench"), to -> generate(rows, to)));
        System.out.printf("%d rows: bare COPY %d/s, load with words, indexes and switch %d/s (%.2f), heap %d MB%n",
                rows,
                rows * 1000L / bare, rows * 1000L / whole, (double) bare / whole,
                Runtime.getRuntime().maxMemory() >> 20);
        suggest(context.getBean(DictionaryQueries.class), oid);
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
