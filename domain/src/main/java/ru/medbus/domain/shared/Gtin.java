package ru.medbus.domain.shared;

import java.util.Optional;

/**
 * GTIN-14: number of a trade item. Check digit of GS1: from the right, data digits weigh 3, 1, 3, 1…; it completes the sum
 * to a multiple of 10 (GS1 General Specifications, 7.9.1).
 *
 * @param digits 14 digits
 */
public record Gtin(String digits) {
    private static final int LENGTH = 14;

    /** @throws IllegalArgumentException unless it is a valid number */
    public Gtin {
        if (!Digits.areExactly(LENGTH, digits) || !Digits.checkedByGs1(digits)) {
            throw new IllegalArgumentException("GTIN: нужны 14 цифр с верной контрольной");
        }
    }

    /** A number of 8, 12, 13 or 14 digits as people write it; empty when it is not a valid one. */
    public static Optional<Gtin> parse(String written) {
        var digits = Digits.normalise(written);
        if (!digits.matches("[0-9]{8}|[0-9]{12,14}")) {
            return Optional.empty();
        }
        var full = "0".repeat(LENGTH - digits.length()) + digits;
        return Digits.areExactly(LENGTH, full) && Digits.checkedByGs1(full)
                ? Optional.of(new Gtin(full))
                : Optional.empty();
    }

    /** The number with its check digit. */
    public static Gtin ofItem(long item) {
        var data = "%013d".formatted(item);
        return new Gtin(data + Digits.checkByGs1(data));
    }
}
