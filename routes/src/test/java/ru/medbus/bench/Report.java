package ru.medbus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was measured: told on the way, and written between the marks of docs/benchmarks.md at the end. */
final class Report {
    private static final Path PAGE = Path.of("docs/benchmarks.md");
    private static final String BEGIN = "<!-- measured: written by make bench -->";
    private static final String END = "<!-- /measured -->";

    private final List<String> lines = new ArrayList<>();

    void section(String title, String text, List<Figure> figures) {
        add("\n### " + title + "\n\n" + text + "\n\n| What | Measured | Must | Aim | |\n|---|---|---|---|---|");
        figures.forEach(figure -> add(figure.row()));
    }

    private void add(String line) {
        System.out.println(line);
        lines.add(line);
    }

    /** Replaces what the page said; what people wrote around it stays. */
    void write(String command) throws IOException {
        var page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        Files.writeString(PAGE, page.substring(0, from) + "\n" + LocalDate.now() + ", `" + command + "`, " + machine()
                + ".\n" + String.join("\n", lines) + "\n" + page.substring(to));
    }

    private static String machine() throws IOException {
        long memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "")
                .transform(Long::parseLong);
        var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[1];
        return Runtime.getRuntime().availableProcessors() + " cores shared by hub, PostgreSQL, client and recipients, "
                + (memory >> 20) + " GiB, JDK " + Runtime.version() + ", load over the last 5 minutes " + load;
    }
}
