package ru.medbus.domain.passport.equipment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the staff enter about a unit. Texts are empty when not known.
 *
 * @param typeCode        of the dictionary that {@code medbus.equipment.types} names
 * @param inventoryNumber unique within the organisation
 * @param serviceYears    срок службы
 * @param certificate     № of the регистрационное удостоверение
 * @param verificationOn  next поверка
 * @param maintenanceOn   next техническое обслуживание
 */
public record EquipmentFacts(String facilityOid, Optional<String> departmentOid, Optional<Long> roomId,
        String typeCode, String typeName, String model, String maker, String serial, String inventoryNumber,
        Optional<Integer> madeYear, Optional<LocalDate> commissionedOn, Optional<Integer> serviceYears,
        long costKopecks, Funding funding, String certificate, Optional<LocalDate> verificationOn,
        Optional<LocalDate> maintenanceOn) {
    private static final int LONGEST = 300;

    public EquipmentFacts at(Optional<String> department, Optional<Long> room) {
        return new EquipmentFacts(facilityOid, department, room, typeCode, typeName, model, maker, serial,
                inventoryNumber, madeYear, commissionedOn, serviceYears, costKopecks, funding, certificate,
                verificationOn, maintenanceOn);
    }

    EquipmentFacts costing(long kopecks) {
        return new EquipmentFacts(facilityOid, departmentOid, roomId, typeCode, typeName, model, maker, serial,
                inventoryNumber, madeYear, commissionedOn, serviceYears, kopecks, funding, certificate,
                verificationOn, maintenanceOn);
    }

    EquipmentFacts numbered(String inventory) {
        return new EquipmentFacts(facilityOid, departmentOid, roomId, typeCode, typeName, model, maker, serial,
                inventory, madeYear, commissionedOn, serviceYears, costKopecks, funding, certificate, verificationOn,
                maintenanceOn);
    }

    EquipmentFacts named(String type) {
        return new EquipmentFacts(facilityOid, departmentOid, roomId, typeCode, type, model, maker, serial,
                inventoryNumber, madeYear, commissionedOn, serviceYears, costKopecks, funding, certificate,
                verificationOn, maintenanceOn);
    }

    /** What is wrong with it by itself: field → words. */
    Map<String, String> problems(LocalDate today) {
        var found = new LinkedHashMap<String, String>();
        need(found, "typeCode", !typeCode.isBlank(), "Вид оборудования не выбран: наберите код или часть названия");
        need(found, "model", !model.isBlank(), "Модель не указана");
        need(found, "inventoryNumber", !inventoryNumber.isBlank(), "Инвентарный номер не указан");
        need(found, "inventoryNumber", inventoryNumber.length() <= 50, "Инвентарный номер длиннее 50 знаков");
        Map.of("model", model, "maker", maker, "serial", serial, "certificate", certificate).forEach(
                (field, text) -> need(found, field, text.length() <= LONGEST, "Не больше " + LONGEST + " знаков"));
        need(found, "madeYear", madeYear.map(year -> year >= 1900 && year <= today.getYear()).orElse(true),
                "Год выпуска: от 1900 до " + today.getYear());
        need(found, "commissionedOn", commissionedOn.map(day -> !day.isAfter(today)).orElse(true),
                "Ввод в эксплуатацию не может быть в будущем");
        need(found, "commissionedOn", madeYear.isEmpty() || commissionedOn.isEmpty()
                || commissionedOn.get().getYear() >= madeYear.get(), "Введено в эксплуатацию раньше, чем выпущено");
        need(found, "serviceYears", serviceYears.map(years -> years >= 1 && years <= 60).orElse(true),
                "Срок службы: от 1 до 60 лет");
        need(found, "costKopecks", costKopecks >= 0, "Стоимость не может быть отрицательной");
        return found;
    }

    private static void need(Map<String, String> found, String field, boolean fine, String words) {
        if (!fine) {
            found.putIfAbsent(field, words);
        }
    }
}
