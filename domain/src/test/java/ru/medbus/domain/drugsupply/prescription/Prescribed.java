package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Invented drugs and orders of the tests. */
final class Prescribed {
    static final String PILLS = "21.20.10.149-000901-1-00001-0000000000000";
    static final String LISTED = "21.20.10.149-000902-1-00001-0000000000000";
    static final String CONTROLLED = "21.20.10.149-000903-1-00001-0000000000000";
    static final String CLOSED = "21.20.10.149-000904-1-00001-0000000000000";
    static final String BRAND = "21.20.10.149-000901-1-00001-0000000000001";
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Prescription.Doctor DOCTOR = new Prescription.Doctor("doctor", "Врачёва Вера Витальевна", "");

    private Prescribed() {}

    static void put(Drugs drugs) {
        drugs.putAll(List.of(drug(PILLS, "Выдуманол", "REGION", false, Optional.empty()),
                drug(LISTED, "Образцелин", "VZN", false, Optional.empty()),
                drug(CONTROLLED, "Условнодол", "REGION", true, Optional.empty()),
                drug(CLOSED, "Небывалин", "REGION", false, Optional.of(LocalDate.of(2025, 12, 31)))),
                List.of(new DrugItem(BRAND, PILLS, "Выдуманол-Пример", "Завод образцов", BigDecimal.valueOf(30),
                        Optional.empty(), Optional.empty())));
    }

    static Order order(long person, String category) {
        return new Order(person, "148-1-04l", category, "J45.0", PILLS, "", BigDecimal.ONE, 1, 30,
                BigDecimal.valueOf(30), "По 1 таблетке утром", "2", TODAY, false, false, "", Order.Commission.NONE);
    }

    private static Drug drug(String code, String inn, String lists, boolean controlled, Optional<LocalDate> closedOn) {
        return new Drug(code, inn + " (вымышл.)", "таблетки", "10 мг", "таб.", "R03", true, controlled, lists,
                Optional.of(BigDecimal.valueOf(90)), "предельное количество в карточке лекарства", Optional.empty(),
                closedOn);
    }
}
