package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A drug by its trade name: an item of КЛП.
 *
 * @param packSize units in a pack
 */
public record DrugItem(String code, String drugCode, String name, String maker, BigDecimal packSize,
        Optional<LocalDate> openedOn, Optional<LocalDate> closedOn) {

    public boolean inForce(LocalDate day) {
        return openedOn.map(from -> !day.isBefore(from)).orElse(true)
                && closedOn.map(to -> !day.isAfter(to)).orElse(true);
    }
}
