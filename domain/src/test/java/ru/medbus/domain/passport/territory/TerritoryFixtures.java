package ru.medbus.domain.passport.territory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Territories of regions that nobody else of the tests uses. */
final class TerritoryFixtures {
    static final LocalDate BEGINNING = LocalDate.of(2006, 1, 1);
    private static final AtomicInteger REGIONS = new AtomicInteger(40);

    private TerritoryFixtures() {}

    /** First two digits. */
    static String region() {
        return Integer.toString(REGIONS.incrementAndGet());
    }

    static Territory territory(String oktmo, TerritoryKind kind, Optional<String> parent) {
        return new Territory(oktmo, "Территория " + oktmo, kind, parent, Optional.empty(), BEGINNING,
                Optional.empty(), 0);
    }

    /** The same number at every age. */
    static AgeStructure alike(int people) {
        var column = Collections.nCopies(AgeStructure.LAST_AGE + 1, people);
        return new AgeStructure(column, column);
    }
}
