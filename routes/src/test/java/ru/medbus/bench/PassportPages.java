package ru.medbus.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** Pages of the register of passports and of equipment, as a browser gets them. */
final class PassportPages {
    private static final int QUESTIONS = 100;
    private static final String EQUIPMENT = "/passport/equipment";

    private final Path folder;
    private final Sizes sizes;
    private final SplittableRandom random = new SplittableRandom(1);

    PassportPages(Path folder, Sizes sizes) {
        this.folder = folder;
        this.sizes = sizes;
    }

    void measure(Report report) throws Exception {
        try (var hub = Hub.start(folder.resolve("passport"), List.of()).ready(); var database = hub.database()) {
            new FilledPassports(database, sizes.facilities()).fill();
            var visitor = Visitor.signedIn(hub.port(), "admin");
            report.section("Passports",
                    ("%,d organisations with %,d units of equipment; whole pages of 50 lines, one signed-in browser, "
                            + "%d questions each.")
                            .formatted(sizes.facilities(), sizes.facilities() * FilledPassports.UNITS, QUESTIONS),
                    figures(visitor));
        }
    }

    private List<Figure> figures(Visitor visitor) throws Exception {
        return List.of(p95("all passports", visitor, n -> "/passport"),
                p95("passports by a part of the name", visitor,
                        n -> "/passport?text=" + Visitor.encoded("ница № " + n)),
                p95("passports by a part of the ИНН", visitor, n -> "/passport?text=99" + n),
                p95("passports that are not half full, of a state and a territory", visitor,
                        n -> "/passport?below=50&state=ACCEPTED&territory=99" + "%03d".formatted(n % 12 * 5 + 3)),
                p95("passports, somewhere in the middle", visitor, n -> "/passport?after=" + FilledPassports.OID + n),
                p95("one passport", visitor, n -> "/passport/" + FilledPassports.OID + n),
                p95("all equipment", visitor, n -> EQUIPMENT),
                p95("equipment of one organisation", visitor, n -> EQUIPMENT + "?facility=" + FilledPassports.OID + n),
                p95("equipment of a type", visitor, n -> EQUIPMENT + "?type=" + (3001 + n % 20)),
                p95("equipment under repair", visitor, n -> EQUIPMENT + "?state=REPAIR"),
                p95("equipment overdue for поверка", visitor, n -> EQUIPMENT + "?trouble=VERIFICATION"),
                p95("equipment of a type, worn out", visitor,
                        n -> EQUIPMENT + "?trouble=WORN&type=" + (3001 + n % 20)),
                p95("equipment by an inventory number", visitor,
                        n -> EQUIPMENT + "?text=INV-" + "%07d".formatted(n * FilledPassports.UNITS)),
                p95("equipment, somewhere in the middle", visitor,
                        n -> EQUIPMENT + "?after=" + (long) n * (FilledPassports.UNITS - 1)));
    }

    /** @param address of a page about organisation n, the first of which is 1 */
    private Figure p95(String what, Visitor visitor, IntFunction<String> address) throws Exception {
        var answers = Rounds.of(QUESTIONS, round -> {
            var path = address.apply(1 + random.nextInt(sizes.facilities()));
            visitor.page(path, path.startsWith(EQUIPMENT) ? "Модель " : FilledPassports.OID);
        });
        return Figure.of(what + ", p95", answers.percentile(0.95), "ms").atMost(300, 100);
    }
}
