package ru.medbus.domain.drugsupply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.drugsupply.beneficiary.Programme;
import ru.medbus.domain.drugsupply.beneficiary.Register;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.shared.Enp;
import ru.medbus.domain.shared.Snils;

/** Invented people and categories of the tests. */
public final class Patients {
    public static final LocalDate BORN = LocalDate.of(1980, 5, 17);
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private Patients() {}

    /** Another person at every call. */
    public static long someone(Persons persons) {
        return born(persons, BORN);
    }

    public static long born(Persons persons, LocalDate day) {
        int number = NUMBER.getAndIncrement();
        var snils = Snils.ofAccount(997_000_000 + number);
        return persons
                .addAll(List.of(new Persons.Newcomer(snils, Enp.compose(99, day, true, number), "Примеров", "Иван",
                        "Иванович", day, 1, "76")))
                .get(snils.digits());
    }

    /** Of the subject's budget, for these diagnoses. */
    public static Category regional(String code, String icd10) {
        return new Category(code, "Категория " + code, "", Register.REGIONAL, icd10, false,
                Optional.of(LocalDate.of(2020, 1, 1)), Optional.empty(), 100, "", 2, "", false, Programme.NONE,
                Optional.empty(), "", "", 1);
    }

    /** Part of набор социальных услуг. */
    public static Category federal(String code) {
        return new Category(code, "Федеральная категория " + code, "", Register.FEDERAL, "", true,
                Optional.of(LocalDate.of(2005, 1, 1)), Optional.empty(), 100, "", 1, "083", false, Programme.NONE,
                Optional.empty(), "", "", 1);
    }
}
