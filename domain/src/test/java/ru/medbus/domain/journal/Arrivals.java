package ru.medbus.domain.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Arrivals for tests: named after their document. */
final class Arrivals {
    private Arrivals() {}

    static Arrival arrival(String document) {
        return arrival(document, "<document>" + document + "</document>");
    }

    static Arrival arrival(String document, String text, BusinessKey... keys) {
        return new Arrival("semd.141", Direction.IN, "mis-17", "1.2.643.5.1.13.13.12.2.99.9999", document, "test.first",
                List.of(keys), List.of(Body.of(Body.DOCUMENT, text.getBytes(StandardCharsets.UTF_8))));
    }
}
