package ru.medbus.domain.passport.equipment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit as the list shows it.
 *
 * @param unverified   поверка is overdue on the list's day
 * @param unmaintained maintenance is overdue
 * @param worn         over its срок службы
 */
public record EquipmentLine(long id, String facilityOid, String facility, String department, String room,
        String typeCode, String typeName, String model, String maker, String serial, String inventoryNumber,
        Optional<Integer> madeYear, Optional<LocalDate> commissionedOn, Optional<LocalDate> verificationOn,
        Optional<LocalDate> maintenanceOn, Optional<LocalDate> wornOn, long costKopecks, EquipmentState state,
        boolean unverified, boolean unmaintained, boolean worn) {

    public String code() {
        return EquipmentCode.of(id);
    }

    /** All that is overdue, in words; empty when nothing is. */
    public String troubles() {
        return Stream.of(unverified ? "поверка просрочена" : "", unmaintained ? "обслуживание просрочено" : "",
                worn ? "сверх срока службы" : "").filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }
}
