package ru.medbus.domain.shared;

/** Arithmetic on decimal digits that the check rules of the Russian numbers share. */
final class Digits {
    private Digits() {}

    /** The digits of a number as people write it: spaces, hyphens and no-break spaces are dropped. */
    static String normalise(String written) {
        var digits = new StringBuilder(written.length());
        written.chars().filter(c -> c != ' ' && c != '-' && c != '\u00a0' && c != '\t')
                .forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** True for exactly that many ASCII digits, not all of them zero. */
    static boolean areExactly(int length, String text) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && text.chars().anyMatch(c -> c != '0');
    }

    static int at(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    /** Sum of the first digits, each multiplied by its weight. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += at(digits, i) * weights[i];
        }
        return sum;
    }

    /** Check digit of GS1 for the digits before it: from the right they weigh 3, 1, 3, 1… */
    static int checkByGs1(String data) {
        int sum = 0;
        for (int i = 0; i < data.length(); i++) {
            sum += at(data, data.length() - 1 - i) * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }

    static boolean checkedByGs1(String digits) {
        int last = digits.length() - 1;
        return checkByGs1(digits.substring(0, last)) == at(digits, last);
    }
}
