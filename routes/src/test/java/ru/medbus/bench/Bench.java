package ru.medbus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** {@code bin/bench [part …]}: all of them when none is named. */
public final class Bench {
    private static final List<String> ALL = List.of("light", "full", "search", "dictionary", "backlog", "outage",
            "poison",
            "mdlp", "passport", "drugs", "start");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var wanted = arguments.length == 0 ? ALL : List.of(arguments);
        var sizes = Sizes.of(System.getenv());
        var report = new Report();
        var folder = Files.createTempDirectory("medbus-bench");
        System.out.println("Working folder, with the hubs' logs; removed when all goes well: " + folder);
        for (var what : wanted) {
            measure(what, folder, sizes, report);
        }
        remove(folder);
        if (wanted.equals(ALL) && !"quick".equals(System.getenv("BENCH"))) {
            report.write("make bench");
        }
        System.exit(0);
    }

    private static void measure(String what, Path folder, Sizes sizes, Report report) throws Exception {
        switch (what) {
            case "light" -> new LightPath(folder, sizes).measure(report);
            case "full" -> new FullPath(folder, sizes).measure(report);
            case "search" -> new Search(folder, sizes).measure(report);
            case "backlog" -> new Backlog(folder, sizes).measure(report);
            case "outage" -> new Outage(folder, sizes).measure(report);
            case "poison" -> new Poison(folder, sizes).measure(report);
            case "dictionary" -> new DictionaryLoads(folder, sizes).measure(report);
            case "mdlp" -> new MdlpPacks(folder).measure(report);
            case "passport" -> new PassportPages(folder, sizes).measure(report);
            case "drugs" -> new DrugRegisters(folder, sizes).measure(report);
            case "start" -> new ColdStart(folder).measure(report);
            default -> throw new IllegalArgumentException("Замера «" + what + "» нет; есть " + ALL);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
