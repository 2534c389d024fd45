package ru.medbus.domain.shared;

import java.util.Optional;

/**
 * ОГРН of an organisation (13 digits) or ОГРНИП of an entrepreneur (15 digits); the last one is the check digit.
 * Check (rules of the state register): the number without its last digit modulo 11 (13 digits) or 13 (15 digits),
 * last digit of the remainder.
 *
 * @param digits 13 or 15 digits; never printed by {@link #toString}, an entrepreneur's number is personal data
 */
public record Ogrn(String digits) {

    /** @throws IllegalArgumentException unless it is a valid number, without separators */
    public Ogrn {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("ОГРН: нужны 13 или 15 цифр с верной контрольной цифрой");
        }
    }

    /** A number as people write it; empty when it is not a valid one. */
    public static Optional<Ogrn> parse(String written) {
        var digits = Digits.normalise(written);
        return isValid(digits) ? Optional.of(new Ogrn(digits)) : Optional.empty();
    }

    /** The organisation's number with its check digit. */
    public static Ogrn ofOrganisation(long firstTwelve) {
        return new Ogrn("%012d%d".formatted(firstTwelve, firstTwelve % 11 % 10));
    }

    public boolean isOrganisation() {
        return digits.length() == 13;
    }

    @Override
    public String toString() {
        return isOrganisation() ? "ОГРН *************" : "ОГРНИП ***************";
    }

    private static boolean isValid(String digits) {
        return Digits.areExactly(13, digits) && isRemainder(digits, 11)
                || Digits.areExactly(15, digits) && isRemainder(digits, 13);
    }

    private static boolean isRemainder(String digits, int divisor) {
        int last = digits.length() - 1;
        return Long.parseLong(digits.substring(0, last)) % divisor % 10 == Digits.at(digits, last);
    }
}
