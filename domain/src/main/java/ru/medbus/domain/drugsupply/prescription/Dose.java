package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dose as НСИ 99.2.611 writes it: «10 мг», «0,5 г», «100 мкг/доза». One of several substances is not compared.
 *
 * @param amount in micrograms where it is a mass
 * @param unit   what the amount is of: «мкг», «мкг/доза», «МЕ»
 */
record Dose(BigDecimal amount, String unit) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*([а-яА-Яa-zA-Z]+)\\s*((?:/[^+]*)?)");
    private static final Map<String, Long> MICROGRAMS = Map.of("г", 1_000_000L, "мг", 1_000L, "мкг", 1L);

    static Optional<Dose> parse(String written) {
        var match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var amount = new BigDecimal(match.group(1).replace(',', '.'));
        var per = match.group(3).replaceAll("\\s", "");
        return Optional.of(Optional.ofNullable(MICROGRAMS.get(match.group(2)))
                .map(times -> new Dose(amount.multiply(BigDecimal.valueOf(times)), "мкг" + per))
                .orElseGet(() -> new Dose(amount, match.group(2) + per)));
    }

    /** How many of the other make one of this; empty when they are doses of different things. */
    Optional<BigDecimal> in(Dose other) {
        return unit.equals(other.unit) && other.amount.signum() > 0
                ? Optional.of(amount.divide(other.amount, 6, java.math.RoundingMode.HALF_UP).stripTrailingZeros())
                : Optional.empty();
    }
}
