package ru.medbus.domain.passport.equipment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.Room;

/** Notes in the passport's history what differs between two states of a unit, in words. */
@Component
class EquipmentChanges {
    private final ChangeLog log;
    private final Network network;

    EquipmentChanges(ChangeLog log, Network network) {
        this.log = log;
        this.network = network;
    }

    void entered(long id, EquipmentFacts facts, String who, String why) {
        note(id, facts.facilityOid(), "", "", facts.typeName() + ", " + facts.model() + ", инв. № "
                + facts.inventoryNumber(), who, why);
    }

    void differences(long id, EquipmentFacts before, EquipmentFacts after, String who, String why) {
        var was = words(before);
        words(after).forEach((field, text) -> note(id, after.facilityOid(), field, was.get(field), text, who, why));
    }

    void note(long id, String facility, String field, String before, String after, String who, String why) {
        log.note(who, why, facility, Equipment.subject(id), field, before, after);
    }

    private Map<String, String> words(EquipmentFacts facts) {
        var words = new LinkedHashMap<String, String>();
        words.put("Подразделение", facts.departmentOid().flatMap(network::department).map(Department::name)
                .orElse(""));
        words.put("Помещение", facts.roomId().map(id -> network.rooms(facts.facilityOid()).stream()
                .filter(room -> room.id() == id).map(Room::number).findFirst().orElse("")).orElse(""));
        words.put("Вид", facts.typeCode() + " " + facts.typeName());
        words.put("Модель", facts.model());
        words.put("Изготовитель", facts.maker());
        words.put("Заводской номер", facts.serial());
        words.put("Инвентарный номер", facts.inventoryNumber());
        words.put("Год выпуска", facts.madeYear().map(String::valueOf).orElse(""));
        words.put("Введено в эксплуатацию", facts.commissionedOn().map(String::valueOf).orElse(""));
        words.put("Срок службы, лет", facts.serviceYears().map(String::valueOf).orElse(""));
        words.put("Стоимость, руб.", BigDecimal.valueOf(facts.costKopecks(), 2).toPlainString());
        words.put("Источник средств", facts.funding().title());
        words.put("Регистрационное удостоверение", facts.certificate());
        words.put("Следующая поверка", facts.verificationOn().map(String::valueOf).orElse(""));
        words.put("Следующее обслуживание", facts.maintenanceOn().map(String::valueOf).orElse(""));
        return words;
    }
}
