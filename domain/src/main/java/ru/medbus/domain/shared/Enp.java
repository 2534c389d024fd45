package ru.medbus.domain.shared;

import java.time.LocalDate;
import java.util.Optional;

/**
 * ЕНП: number of the unified policy of obligatory medical insurance, 16 digits, the last one is the check digit.
 *
 * <p>2 digits of the region, 8 of the facet (birth date and sex at the time of issue), 5 of the serial number, 1 check
 * digit. Check (rules of obligatory insurance): of the first 15 digits, read from the right, those at odd places are
 * joined and doubled, those at even places written before; the sum of all digits is filled up to a multiple of 10.
 * A person keeps the number when the data change, so the facet is no proof and is not checked here.
 *
 * @param digits 16 digits; never printed by {@link #toString}
 */
public record Enp(String digits) {

    /** @throws IllegalArgumentException unless it is a valid number, without separators */
    public Enp {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("ЕНП: нужны 16 цифр с верной контрольной цифрой");
        }
    }

    /** A number as people write it; empty when it is not a valid one. */
    public static Optional<Enp> parse(String written) {
        var digits = Digits.normalise(written);
        return isValid(digits) ? Optional.of(new Enp(digits)) : Optional.empty();
    }

    /**
     * The number a person would get.
     *
     * @param region coding of the issuing region, 1–99
     * @param serial 0–99 999
     */
    public static Enp compose(int region, LocalDate bornOn, boolean male, int serial) {
        var fifteen = "%02d%s%05d".formatted(region, facet(bornOn, male), serial);
        return new Enp(fifteen + checkDigit(fifteen));
    }

    @Override
    public String toString() {
        return "ЕНП ****************";
    }

    private static boolean isValid(String digits) {
        return Digits.areExactly(16, digits) && Digits.at(digits, 15) == checkDigit(digits);
    }

    /** Doubling the joined number and summing its digits is the same as doubling each digit and casting out nines. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int digit = Digits.at(digits, i);
            sum += i % 2 != 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
        }
        return (10 - sum % 10) % 10;
    }

    /** Month (+20 born until 1950, +40 until 2000), year backwards, day (+50 men), every digit turned to 9 − digit. */
    private static String facet(LocalDate bornOn, boolean male) {
        int year = bornOn.getYear();
        int month = bornOn.getMonthValue() + (year <= 1950 ? 20 : year <= 2000 ? 40 : 0);
        int day = bornOn.getDayOfMonth() + (male ? 50 : 0);
        var plain = "%02d%s%02d".formatted(month, new StringBuilder("%04d".formatted(year)).reverse(), day);
        var turned = new StringBuilder(8);
        plain.chars().forEach(c -> turned.append((char) ('0' + '9' - c)));
        return turned.toString();
    }
}
