package ru.medbus.domain.shared;

import java.util.Optional;

/**
 * СНИЛС: number of a person's account in the Social Fund, 11 digits, the last two are the check number.
 *
 * <p>Check number: sum of the first nine digits weighted 9…1, modulo 101, 100 counts as 0. The rule holds for numbers
 * above 001-001-998; older ones were given without it (Social Fund's rules of personified accounting; ВИМИС and РЭМД
 * check it on receipt).
 *
 * @param digits 11 digits; never printed by {@link #toString}
 */
public record Snils(String digits) {
    private static final int LAST_WITHOUT_CHECK = 1_001_998;

    /** @throws IllegalArgumentException unless it is a valid number, without separators */
    public Snils {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("СНИЛС: нужны 11 цифр с верным контрольным числом");
        }
    }

    /** A number as people write it, «112-233-445 95» or plain digits; empty when it is not a valid one. */
    public static Optional<Snils> parse(String written) {
        var digits = Digits.normalise(written);
        return isValid(digits) ? Optional.of(new Snils(digits)) : Optional.empty();
    }

    /** The number with its check digits, for an account of up to nine digits. */
    public static Snils ofAccount(int account) {
        var nine = "%09d".formatted(account);
        return new Snils(nine + "%02d".formatted(checkNumber(nine)));
    }

    /** As it is printed and sent: 112-233-445 95. */
    public String formatted() {
        return digits.substring(0, 3) + '-' + digits.substring(3, 6) + '-' + digits.substring(6, 9) + ' '
                + digits.substring(9);
    }

    @Override
    public String toString() {
        return "СНИЛС ***-***-*** **";
    }

    private static boolean isValid(String digits) {
        return Digits.areExactly(11, digits) && (Integer.parseInt(digits.substring(0, 9)) <= LAST_WITHOUT_CHECK
                || Integer.parseInt(digits.substring(9)) == checkNumber(digits));
    }

    private static int checkNumber(String digits) {
        return Digits.weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 101 % 100;
    }
}
