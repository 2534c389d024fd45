package ru.medbus.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** The list of prescriptions by single attributes and by several, as a browser gets it. */
final class PrescriptionSearch {
    private static final int QUESTIONS = 100;
    private static final String PAGE = "/drugs/prescriptions?";
    private static final String FAMILY = "Жуламапримеров";
    private static final LocalDate TODAY = LocalDate.now();

    private final Visitor visitor;
    private final int count;
    private final SplittableRandom random = new SplittableRandom(1);

    PrescriptionSearch(Visitor visitor, int count) {
        this.visitor = visitor;
        this.count = count;
    }

    List<Figure> figures() throws Exception {
        return List.of(single("the newest", n -> ""),
                single("by series and number", n -> "number=99%03d+%08d".formatted(n % FilledPrescriptions.OTHERS, n)),
                single("by the last digits of a number", n -> "number=%06d".formatted(n % 1_000_000)),
                single("by СНИЛС", n -> "patient=%011d".formatted(FilledPrescriptions.person(n))),
                single("by a family name", n -> "patient=" + Visitor.encoded(FAMILY.substring(0, 5 + n % 8))),
                single("by a drug", n -> "drug=" + Visitor.encoded("жулам")),
                single("by a doctor", n -> "doctor=" + Visitor.encoded("Кадан")),
                single("of one organisation", n -> "facility=" + FilledPrescriptions.OTHER
                        + n % FilledPrescriptions.OTHERS),
                single("of an organisation that writes a tenth of all", n -> "facility=" + FilledPrescriptions.CLINIC),
                single("of a state", n -> "state=" + (n % 2 == 0 ? "DELAYED" : "ANNULLED")),
                single("of a day", n -> "from=%1$s&to=%1$s".formatted(TODAY.minusDays(n % 1_000))),
                several("organisation, drug, months", n -> "facility=" + FilledPrescriptions.OTHER
                        + n % FilledPrescriptions.OTHERS + "&drug=" + Visitor.encoded("ин")
                        + "&from=" + TODAY.minusDays(900) + "&to=" + TODAY.minusDays(30)),
                several("family name, drug, state", n -> "patient=" + Visitor.encoded("Жулам") + "&drug="
                        + Visitor.encoded("а") + "&state=DISPENSED"),
                several("doctor, diagnosis, category", n -> "doctor=" + Visitor.encoded("Кадан")
                        + "&diagnosis=J45&category=9.99000.0007"),
                several("still to be dispensed, those that run out first", n -> "state=active&sort=VALID"),
                several("of one organisation, by the patient", n -> "sort=PATIENT&facility="
                        + FilledPrescriptions.OTHER + n % FilledPrescriptions.OTHERS),
                several("all, by the patient", n -> "sort=PATIENT"), several("all, by the drug", n -> "sort=DRUG"),
                several("all, by the doctor", n -> "sort=DOCTOR"), several("all, by the state", n -> "sort=STATE"),
                none("a doctor who has written none", n -> "doctor=" + Visitor.encoded("Никтотов")),
                none("a drug that nobody has prescribed", n -> "drug=" + Visitor.encoded("нетакого")));
    }

    private Figure single(String what, IntFunction<String> filter) throws Exception {
        return p95(what, filter).atMost(300, 50);
    }

    private Figure several(String what, IntFunction<String> filter) throws Exception {
        return p95(what, filter).atMost(300, 100);
    }

    private Figure none(String what, IntFunction<String> filter) throws Exception {
        return p95(what, filter, "").atMost(300, 100);
    }

    /** @param filter about prescription n, the first of which is 1 */
    private Figure p95(String what, IntFunction<String> filter) throws Exception {
        return p95(what, filter, "/drugs/prescriptions/1");
    }

    private Figure p95(String what, IntFunction<String> filter, String holds) throws Exception {
        var answers = Rounds.of(QUESTIONS,
                round -> visitor.page(PAGE + filter.apply(1 + random.nextInt(count)), holds));
        return Figure.of("prescriptions, " + what + ", p95", answers.percentile(0.95), "ms");
    }
}
