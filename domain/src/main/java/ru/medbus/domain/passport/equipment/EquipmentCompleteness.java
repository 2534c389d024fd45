package ru.medbus.domain.passport.equipment;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.CompletenessPart;

/** How well equipment is described: the share of units that have a place, a serial number, a day and a term. */
@Component
class EquipmentCompleteness implements CompletenessPart {
    private static final int ORDER = 60;

    private final EquipmentQueriesMapper rows;

    EquipmentCompleteness(EquipmentQueriesMapper rows) {
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
    @Transactional(readOnly = true)
    public Map<String, Integer> filled(Collection<String> facilities) {
        return facilities.isEmpty()
                ? Map.of()
                : rows.described(facilities.toArray(String[]::new)).stream().collect(Collectors.toMap(
                        EquipmentQueriesMapper.Described::facilityOid, EquipmentQueriesMapper.Described::percent));
    }
}
