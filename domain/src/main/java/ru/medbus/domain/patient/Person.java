package ru.medbus.domain.patient;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * A person of the index, for the other capabilities.
 *
 * @param snils  11 digits
 * @param enp    16 digits
 * @param sex    НСИ 1.2.643.5.1.13.13.11.1040: 1 male, 2 female, 3 not known
 * @param region code of the subject of the Federation, empty when not known
 */
public record Person(long id, Optional<String> snils, Optional<String> enp, String family, String given,
        String patronymic, Optional<LocalDate> bornOn, int sex, String region) {

    public String fullName() {
        return (family + " " + given + " " + patronymic).strip();
    }

    /** «Примеров И. И.» */
    public String shortName() {
        return family + initial(given) + initial(patronymic);
    }

    /** For those who may not know whom it is about: «П*** И. И.» */
    public String maskedName() {
        return family.substring(0, Math.min(1, family.length())) + "***" + initial(given) + initial(patronymic);
    }

    /** Whole years; empty when the birth date is not known. */
    public Optional<Integer> ageOn(LocalDate day) {
        return bornOn.map(born -> Period.between(born, day).getYears());
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : " " + name.charAt(0) + ".";
    }

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "Person " + id;
    }
}
