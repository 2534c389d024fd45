package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a doctor writes on a prescription. Texts are empty and numbers are zero while they are not entered.
 *
 * @param category   code; empty for a form that everybody pays for himself
 * @param diagnosis  МКБ-10
 * @param drug       СМНН
 * @param item       КЛП when it is prescribed by trade name
 * @param singleDose units at one time
 * @param quantity   units in all
 * @param term       НСИ 99.2.608
 * @param special    «По специальному назначению»
 * @param priority   empty, {@code cito} or {@code statim}
 */
public record Order(long personId, String form, String category, String diagnosis, String drug, String item,
        BigDecimal singleDose, int timesADay, int courseDays, BigDecimal quantity, String signa, String term,
        LocalDate issuedOn, boolean special, boolean chronic, String priority, Commission commission) {

    /** Протокол врачебной комиссии. */
    public record Commission(String number, Optional<LocalDate> on) {
        public static final Commission NONE = new Commission("", Optional.empty());

        public boolean held() {
            return !number.isBlank() && on.isPresent();
        }
    }

    /** What the scheme adds up to. */
    public BigDecimal needed() {
        return singleDose.multiply(BigDecimal.valueOf((long) timesADay * courseDays)).stripTrailingZeros();
    }

    public boolean byTradeName() {
        return !item.isEmpty();
    }

    /** The same on another day, without the decision of the commission, which was for the other one. */
    public Order again(LocalDate day) {
        return new Order(personId, form, category, diagnosis, drug, item, singleDose, timesADay, courseDays, quantity,
                signa, term, day, special, chronic, priority, Commission.NONE);
    }
}
