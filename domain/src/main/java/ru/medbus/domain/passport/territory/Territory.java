package ru.medbus.domain.passport.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A territory of the region.
 *
 * @param oktmo    8 or 11 digits
 * @param areaKm2  square kilometres
 * @param from     first day
 * @param to       last day
 * @param revision for optimistic locking, 0 while it is new
 */
public record Territory(String oktmo, String name, TerritoryKind kind, Optional<String> parent,
        Optional<BigDecimal> areaKm2, LocalDate from, Optional<LocalDate> to, int revision) {

    public boolean valid(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean overlaps(Territory other) {
        return other.to.map(last -> !last.isBefore(from)).orElse(true)
                && to.map(last -> !last.isBefore(other.from)).orElse(true);
    }

    /** Whether the other one's days all lie within these. */
    boolean covers(Territory other) {
        return !other.from.isBefore(from)
                && to.map(last -> other.to.filter(end -> !end.isAfter(last)).isPresent()).orElse(true);
    }

    /** As the audit trail writes it. */
    @Override
    public String toString() {
        return "%s, %s, в составе %s, %s км², с %s по %s".formatted(name, kind.title(), parent.orElse("—"),
                areaKm2.map(BigDecimal::toPlainString).orElse("—"), from, to.map(LocalDate::toString).orElse("—"));
    }
}
