package ru.medbus.domain.drugsupply.catalogue;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the region says of a drug.
 *
 * @param code       СМНН
 * @param lists      programmes that pay for it, «ONLP;VZN», as categories name them
 * @param most       units on one prescription
 * @param mostSource rule of that limit
 * @param controlled предметно-количественный учёт
 */
public record Regional(String code, String lists, Optional<BigDecimal> most, String mostSource, boolean controlled) {

    String words() {
        return "перечни %s, предел %s (%s), ПКУ: %s".formatted(lists.isEmpty() ? "—" : lists,
                most.map(BigDecimal::toPlainString).orElse("—"), mostSource, controlled ? "да" : "нет");
    }
}
