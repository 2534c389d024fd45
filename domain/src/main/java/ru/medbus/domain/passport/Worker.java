package ru.medbus.domain.passport;

import java.time.LocalDate;

/**
 * A medical or pharmaceutical worker, as ФРМР knows him.
 *
 * @param snils 11 digits; never printed by {@link #toString}
 * @param sex   НСИ 11.1040: 1 мужской, 2 женский
 */
public record Worker(String snils, String lastName, String firstName, String patronymic, LocalDate bornOn, int sex) {

    /** «Примеров Иван Иванович». */
    public String name() {
        return (lastName + " " + firstName + " " + patronymic).strip();
    }

    /** «Примеров И. И.» */
    public String shortName() {
        return lastName + initial(firstName) + initial(patronymic);
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : " " + name.charAt(0) + ".";
    }

    @Override
    public String toString() {
        return "Worker " + lastName;
    }
}
