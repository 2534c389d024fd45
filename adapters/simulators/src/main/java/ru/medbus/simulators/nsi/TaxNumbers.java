package ru.medbus.simulators.nsi;

/** ИНН and ОГРН of organisations that do not exist, with their check digits. */
final class TaxNumbers {
    private static final int[] WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    private TaxNumbers() {}

    static String inn(int number) {
        var nine = "9900%05d".formatted(number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (nine.charAt(i) - '0') * WEIGHTS[i];
        }
        return nine + sum % 11 % 10;
    }

    static String ogrn(int number) {
        long twelve = 199_990_000_000L + number;
        return "%012d%d".formatted(twelve, twelve % 11 % 10);
    }
}
