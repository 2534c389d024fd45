package ru.medbus.domain.passport.equipment;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.SnapshotPart;

/** Equipment as an accepted edition of a passport keeps it. */
@Component
class EquipmentSnapshot implements SnapshotPart {
    private static final int ORDER = 60;

    private final EquipmentPartMapper rows;

    EquipmentSnapshot(EquipmentPartMapper rows) {
        this.rows = rows;
    }

    @Override
    public String title() {
        return "Оборудование";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Map<String, Map<String, String>> facts(Facility facility) {
        return SnapshotPart.named(rows.kept(facility.oid()).stream(),
                unit -> "Инв. № " + unit.inventoryNumber() + ", " + unit.typeName(),
                unit -> Map.of("Модель", unit.model(), "Заводской номер", unit.serial(), "Состояние",
                        unit.state().title(), "Кабинет", unit.room()));
    }
}
