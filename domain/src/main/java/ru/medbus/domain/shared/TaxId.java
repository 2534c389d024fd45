package ru.medbus.domain.shared;

import java.util.Optional;

/**
 * ИНН: taxpayer's number, 10 digits of an organisation (one check digit) or 12 of a person (two check digits).
 * Check (rules of the Federal Tax Service): weighted sum of the digits before, modulo 11, modulo 10.
 *
 * @param digits 10 or 12 digits; never printed by {@link #toString}, a person's number is personal data
 */
public record TaxId(String digits) {

    /** @throws IllegalArgumentException unless it is a valid number, without separators */
    public TaxId {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("ИНН: нужны 10 или 12 цифр с верными контрольными цифрами");
        }
    }

    /** A number as people write it; empty when it is not a valid one. */
    public static Optional<TaxId> parse(String written) {
        var digits = Digits.normalise(written);
        return isValid(digits) ? Optional.of(new TaxId(digits)) : Optional.empty();
    }

    public boolean isOrganisation() {
        return digits.length() == 10;
    }

    @Override
    public String toString() {
        return isOrganisation() ? "ИНН **********" : "ИНН ************";
    }

    private static boolean isValid(String digits) {
        return Digits.areExactly(10, digits) && Digits.at(digits, 9) == tenth(digits)
                || Digits.areExactly(12, digits) && Digits.at(digits, 10) == eleventh(digits)
                        && Digits.at(digits, 11) == twelfth(digits);
    }

    private static int tenth(String digits) {
        return Digits.weighted(digits, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10;
    }

    private static int eleventh(String digits) {
        return Digits.weighted(digits, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10;
    }

    private static int twelfth(String digits) {
        return Digits.weighted(digits, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10;
    }
}
