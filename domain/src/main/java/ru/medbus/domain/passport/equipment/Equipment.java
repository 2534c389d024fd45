package ru.medbus.domain.passport.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit of the register.
 *
 * @param wornOn   day from which it is over its срок службы
 * @param revision for optimistic locking
 */
public record Equipment(long id, EquipmentFacts facts, EquipmentState state, Instant stateSince,
        Optional<LocalDate> wornOn, int revision) {

    public String code() {
        return EquipmentCode.of(id);
    }

    /** How the history of the passport calls it. */
    public String subject() {
        return subject(id);
    }

    static String subject(long id) {
        return "Оборудование %06d".formatted(id);
    }

    public boolean worn(LocalDate day) {
        return wornOn.map(from -> !day.isBefore(from)).orElse(false);
    }
}
