package ru.medbus.bench;

import java.util.List;

/** Suggestions as the pages of a doctor ask for them, one after another. */
final class TypeAhead {
    private static final List<String> TYPED = List.of("1234", "шпр", "шприц 77", "тест пол 99", "изд", "a1", "a4567",
            "катетер стер", "завод", "одноразов 5");
    private static final int QUESTIONS = 300;

    private final Hub hub;
    private final String oid;

    TypeAhead(Hub hub, String oid) {
        this.hub = hub;
        this.oid = oid;
    }

    double p95() throws Exception {
        var doctor = Visitor.signedIn(hub.port(), "doctor");
        return Rounds.of(QUESTIONS, round -> doctor.page("/dictionary/" + oid + "/suggest?q="
                + Visitor.encoded(TYPED.get(round % TYPED.size())), "<li")).percentile(0.95);
    }
}
