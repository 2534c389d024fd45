package ru.medbus.web.passport.equipment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.equipment.EquipmentQueries;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.EquipmentTrouble;
import ru.medbus.web.passport.PassportSection;

/** Equipment on an organisation's passport: how many in each state, what is overdue, the ways on. */
@Component
class EquipmentSection implements PassportSection {
    private final EquipmentQueries queries;

    EquipmentSection(EquipmentQueries queries) {
        this.queries = queries;
    }

    @Override
    public String title() {
        return "Оборудование";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String fragment() {
        return "equipment/parts :: section";
    }

    @Override
    public Map<String, Object> facts(Facility facility, Rights person) {
        var states = new LinkedHashMap<EquipmentState, Integer>(queries.states(facility.oid()));
        states.values().removeIf(units -> units == 0);
        var troubles = new LinkedHashMap<EquipmentTrouble, Integer>(queries.troubles(facility.oid()));
        troubles.values().removeIf(units -> units == 0);
        return Map.of("oid", facility.oid(), "states", states, "troubles", troubles, "total",
                states.values().stream().mapToInt(Integer::intValue).sum());
    }
}
