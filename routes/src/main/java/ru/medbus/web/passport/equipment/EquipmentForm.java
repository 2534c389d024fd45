package ru.medbus.web.passport.equipment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import ru.medbus.domain.passport.equipment.Equipment;
import ru.medbus.domain.passport.equipment.EquipmentFacts;
import ru.medbus.domain.passport.equipment.Funding;

/** The form of a unit: what is typed → facts, and back. */
final class EquipmentForm {
    private EquipmentForm() {}

    static EquipmentFacts facts(TypedFields fields, String facility) {
        return new EquipmentFacts(facility, fields.some("departmentOid"), fields.id("roomId"), fields.code("typeCode"),
                fields.shown("typeCode"), fields.text("model"), fields.text("maker"), fields.text("serial"),
                fields.text("inventoryNumber"), fields.number("madeYear"), fields.day("commissionedOn"),
                fields.number("serviceYears"), fields.kopecks("cost"),
                fields.one(Funding.class, "funding").orElse(Funding.UNKNOWN), fields.text("certificate"),
                fields.day("verificationOn"), fields.day("maintenanceOn"));
    }

    static Map<String, String> typed(Equipment unit) {
        var facts = unit.facts();
        var typed = new HashMap<String, String>();
        typed.put("facilityOid", facts.facilityOid());
        typed.put("departmentOid", facts.departmentOid().orElse(""));
        typed.put("roomId", facts.roomId().map(String::valueOf).orElse(""));
        typed.put("typeCode", facts.typeCode());
        typed.put("typeCode-text", facts.typeCode() + " " + facts.typeName());
        typed.put("model", facts.model());
        typed.put("maker", facts.maker());
        typed.put("serial", facts.serial());
        typed.put("inventoryNumber", facts.inventoryNumber());
        typed.put("madeYear", facts.madeYear().map(String::valueOf).orElse(""));
        typed.put("commissionedOn", facts.commissionedOn().map(String::valueOf).orElse(""));
        typed.put("serviceYears", facts.serviceYears().map(String::valueOf).orElse(""));
        typed.put("cost", facts.costKopecks() == 0
                ? ""
                : BigDecimal.valueOf(facts.costKopecks(), 2).toPlainString().replace('.', ','));
        typed.put("funding", facts.funding().name());
        typed.put("certificate", facts.certificate());
        typed.put("verificationOn", facts.verificationOn().map(String::valueOf).orElse(""));
        typed.put("maintenanceOn", facts.maintenanceOn().map(String::valueOf).orElse(""));
        typed.put("revision", Integer.toString(unit.revision()));
        return typed;
    }
}
