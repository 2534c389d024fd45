package ru.medbus.domain.passport.norms;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An edition of a standard.
 *
 * @param validTo last day
 */
public record StandardEdition(long id, long standardId, int number, String orderNumber, LocalDate orderOn,
        LocalDate validFrom, Optional<LocalDate> validTo, EditionState state) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean overlaps(LocalDate from, Optional<LocalDate> to) {
        return validTo.map(last -> !last.isBefore(from)).orElse(true)
                && to.map(last -> !last.isBefore(validFrom)).orElse(true);
    }

    /** «приказ № 12н от 2026-01-15, редакция 2». */
    public String words() {
        return "приказ № " + orderNumber + " от " + "%1$td.%1$tm.%1$tY".formatted(orderOn) + ", редакция " + number;
    }
}
