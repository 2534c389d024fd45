package ru.medbus.domain.drugsupply.allotment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Which limits a list shows; empty texts narrow nothing.
 *
 * @param drug  beginning of the МНН
 * @param on    in force on this day
 * @param spent only those that leave nothing
 */
public record LimitFilter(String facility, String drug, Optional<LocalDate> on, boolean spent, int after, int limit) {

    public String drugPart() {
        return drug.strip().toUpperCase(Locale.ROOT).replace('Ё', 'Е').replaceAll("[%_\\\\]", "") + "%";
    }
}
