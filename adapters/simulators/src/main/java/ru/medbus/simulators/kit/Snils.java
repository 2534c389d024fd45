package ru.medbus.simulators.kit;

/** Check digits of a СНИЛС, by the rule of the Pension Fund (numbers up to 001-001-998 have none). */
public final class Snils {
    private static final int LAST_WITHOUT_CHECK = 1_001_998;

    private Snils() {}

    /** An absent one is sound: whether it must be there is another question. */
    public static boolean sound(String written) {
        var digits = written.replaceAll("\\D", "");
        if (digits.isEmpty()) {
            return written.isBlank();
        }
        return digits.length() == 11 && (Integer.parseInt(digits.substring(0, 9)) <= LAST_WITHOUT_CHECK
                || check(digits) == Integer.parseInt(digits.substring(9)));
    }

    /** The number with its check digits. */
    public static String ofAccount(int account) {
        var nine = "%09d".formatted(account);
        return nine + "%02d".formatted(check(nine));
    }

    private static int check(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (9 - i);
        }
        return sum % 101 % 100;
    }
}
