package ru.medbus.domain.patient.mpi;

import java.time.LocalDate;

/** A record of the index as it is stored; numbers and birth date may be null. */
record PersonRow(long id, String snils, String enp, String family, String given, String patronymic, LocalDate bornOn,
        int sex, String region) {

    static PersonRow of(PersonFacts facts) {
        return new PersonRow(0, facts.snils().orElse(null), facts.enp().orElse(null), facts.family(), facts.given(),
                facts.patronymic(), facts.bornOn().orElse(null), facts.sex(), facts.region());
    }

    PersonRow withoutNumbers() {
        return new PersonRow(id, null, null, family, given, patronymic, bornOn, sex, region);
    }

    /** Numbers are mistyped and lent: the birth date or the family name must say the same. */
    boolean agreesWith(PersonFacts facts) {
        return facts.bornOn().map(day -> day.equals(bornOn)).orElse(false)
                || plain(family).equals(plain(facts.family()));
    }

    private static String plain(String name) {
        return name.toUpperCase(java.util.Locale.ROOT).replace('Ё', 'Е');
    }

    @Override
    public String toString() {
        return "Person " + id;
    }
}
