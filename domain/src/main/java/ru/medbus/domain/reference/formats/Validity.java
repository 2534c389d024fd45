package ru.medbus.domain.reference.formats;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which documents of an edition are taken, both inclusive.
 *
 * @param to empty while no end is known
 */
public record Validity(LocalDate from, Optional<LocalDate> to) {
    public Validity {
        check(from, to);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    static void check(LocalDate from, Optional<LocalDate> to) {
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("Последний день действия раньше первого.");
        }
    }
}
