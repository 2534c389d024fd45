package ru.medbus.mappings.semd;

import java.util.Optional;

/** Numbers of people as documents write them: with hyphens and spaces, or plain. */
final class Numbers {
    static final String SNILS_ROOT = "1.2.643.100.3";
    private static final int SNILS_DIGITS = 11;
    private static final int ENP_DIGITS = 16;

    private Numbers() {}

    /** Exactly 11 digits. */
    static Optional<String> snils(String written) {
        return exactly(SNILS_DIGITS, written);
    }

    /** Exactly 16 digits. */
    static Optional<String> enp(String written) {
        return exactly(ENP_DIGITS, written);
    }

    private static Optional<String> exactly(int count, String written) {
        var digits = new StringBuilder(count);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != '-' && !Character.isWhitespace(c) && c != '\u00a0') {
                return Optional.empty();
            }
        }
        return digits.length() == count ? Optional.of(digits.toString()) : Optional.empty();
    }
}
