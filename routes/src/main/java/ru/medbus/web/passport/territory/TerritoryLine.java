package ru.medbus.web.passport.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import ru.medbus.domain.passport.territory.Territory;

/**
 * A territory in the list.
 *
 * @param depth      0 at the top
 * @param people     in the year; empty when nothing is loaded
 * @param facilities working МО, those of its parts too
 */
record TerritoryLine(Territory territory, int depth, Optional<Long> people, int facilities) {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** МО for 10,000 people. */
    public Optional<BigDecimal> density() {
        return people.filter(number -> number > 0).map(number -> BigDecimal.valueOf(facilities).multiply(TEN_THOUSAND)
                .divide(BigDecimal.valueOf(number), 2, RoundingMode.HALF_UP));
    }

    /** People for a square kilometre. */
    public Optional<BigDecimal> perKm2() {
        return people.flatMap(number -> territory.areaKm2()
                .map(area -> BigDecimal.valueOf(number).divide(area, 1, RoundingMode.HALF_UP)));
    }
}
