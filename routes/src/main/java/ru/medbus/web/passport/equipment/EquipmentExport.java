package ru.medbus.web.passport.equipment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.equipment.EquipmentFilter;
import ru.medbus.domain.passport.equipment.EquipmentLine;
import ru.medbus.domain.passport.equipment.EquipmentQueries;

/** The register as a table for a file: read in steps, whatever its length. */
@Component
class EquipmentExport {
    static final List<String> HEADS = List.of("Код метки", "МО", "OID МО", "Подразделение", "Помещение", "Код вида",
            "Вид", "Модель", "Изготовитель", "Заводской №", "Инвентарный №", "Год выпуска", "Введено в эксплуатацию",
            "Срок службы до", "Стоимость, руб.", "Состояние", "Следующая поверка", "Следующее обслуживание",
            "Замечания");
    private static final int STEP = 2_000;

    private final EquipmentQueries queries;

    EquipmentExport(EquipmentQueries queries) {
        this.queries = queries;
    }

    Stream<EquipmentLine> lines(EquipmentFilter filter) {
        return Stream.iterate(queries.page(filter, 0, STEP), page -> !page.isEmpty(),
                page -> page.size() < STEP ? List.of() : queries.page(filter, page.getLast().id(), STEP))
                .flatMap(List::stream);
    }

    static List<?> cells(EquipmentLine line) {
        return Arrays.asList(line.code(), line.facility(), line.facilityOid(), line.department(), line.room(),
                line.typeCode(), line.typeName(), line.model(), line.maker(), line.serial(), line.inventoryNumber(),
                line.madeYear().orElse(null), line.commissionedOn().orElse(null), line.wornOn().orElse(null),
                BigDecimal.valueOf(line.costKopecks(), 2), line.state().title(), line.verificationOn().orElse(null),
                line.maintenanceOn().orElse(null), line.troubles());
    }
}
