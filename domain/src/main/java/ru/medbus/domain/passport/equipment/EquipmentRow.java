package ru.medbus.domain.passport.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A unit as the table holds it. */
record EquipmentRow(long id, String facilityOid, String departmentOid, Long roomId, String typeCode, String typeName,
        String model, String maker, String serial, String inventoryNumber, Integer madeYear, LocalDate commissionedOn,
        Integer serviceYears, LocalDate wornOn, long costKopecks, Funding funding, String certificate,
        LocalDate verificationOn, LocalDate maintenanceOn, EquipmentState state, Instant stateSince, int revision) {

    static EquipmentRow of(long id, EquipmentFacts facts, EquipmentState state, Instant since, int revision) {
        return new EquipmentRow(id, facts.facilityOid(), facts.departmentOid().orElse(null),
                facts.roomId().orElse(null), facts.typeCode(), facts.typeName(), facts.model(), facts.maker(),
                facts.serial(), facts.inventoryNumber(), facts.madeYear().orElse(null),
                facts.commissionedOn().orElse(null), facts.serviceYears().orElse(null), null, facts.costKopecks(),
                facts.funding(), facts.certificate(), facts.verificationOn().orElse(null),
                facts.maintenanceOn().orElse(null), state, since, revision);
    }

    Equipment equipment() {
        return new Equipment(id, new EquipmentFacts(facilityOid, Optional.ofNullable(departmentOid),
                Optional.ofNullable(roomId), typeCode, typeName, model, maker, serial, inventoryNumber,
                Optional.ofNullable(madeYear), Optional.ofNullable(commissionedOn), Optional.ofNullable(serviceYears),
                costKopecks, funding, certificate, Optional.ofNullable(verificationOn),
                Optional.ofNullable(maintenanceOn)), state, stateSince, Optional.ofNullable(wornOn), revision);
    }
}
