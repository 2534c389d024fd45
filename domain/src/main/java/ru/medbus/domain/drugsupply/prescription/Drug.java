package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A drug by its international name: a node of СМНН.
 *
 * @param unit       потребительская единица
 * @param controlled предметно-количественный учёт
 * @param lists      lists of programmes that pay for it, «ONLP;VZN»
 * @param most       units on one prescription
 * @param mostSource rule of the limit
 */
public record Drug(String code, String inn, String form, String dose, String unit, String atc, boolean essential,
        boolean controlled, String lists, Optional<BigDecimal> most, String mostSource, Optional<LocalDate> openedOn,
        Optional<LocalDate> closedOn) {

    /** «Амлодипин, таблетки, 10 мг» */
    public String title() {
        return inn + ", " + form + ", " + dose;
    }

    public boolean inForce(LocalDate day) {
        return openedOn.map(from -> !day.isBefore(from)).orElse(true)
                && closedOn.map(to -> !day.isAfter(to)).orElse(true);
    }
}
