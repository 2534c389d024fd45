package ru.medbus.domain.shared;

import java.util.Optional;

/**
 * SSCC: number of a third, transport pack, 18 digits; the check digit as in {@link Gtin}.
 *
 * @param digits 18 digits
 */
public record Sscc(String digits) {
    private static final int LENGTH = 18;

    /** @throws IllegalArgumentException unless it is a valid number */
    public Sscc {
        if (!Digits.areExactly(LENGTH, digits) || !Digits.checkedByGs1(digits)) {
            throw new IllegalArgumentException("SSCC: нужны 18 цифр с верной контрольной");
        }
    }

    /** A number as people write it; empty when it is not a valid one. */
    public static Optional<Sscc> parse(String written) {
        var digits = Digits.normalise(written);
        return Digits.areExactly(LENGTH, digits) && Digits.checkedByGs1(digits)
                ? Optional.of(new Sscc(digits))
                : Optional.empty();
    }

    /** The number with its check digit. */
    public static Sscc ofUnit(long unit) {
        var data = "%017d".formatted(unit);
        return new Sscc(data + Digits.checkByGs1(data));
    }
}
