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
        Optional<LocalDate> openedOn, Optional<LocalDate> closedOn) {}
