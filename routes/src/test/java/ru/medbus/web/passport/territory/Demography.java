package ru.medbus.web.passport.territory;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of population as a statistician makes them. */
final class Demography {
    static final String HEAD = "ОКТМО;Год;Возраст;Мужчины;Женщины\r\n";

    private Demography() {}

    /** A whole year, the same number at every age. */
    static String year(String oktmo, int year, int people) {
        return IntStream.rangeClosed(0, 100).mapToObj(age -> row(oktmo, year, age == 100 ? "100+" : "" + age,
                people, people)).collect(Collectors.joining());
    }

    static String row(String oktmo, int year, String age, int men, int women) {
        return oktmo + ";" + year + ";" + age + ";" + men + ";" + women + "\r\n";
    }
}
