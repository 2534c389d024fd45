package ru.medbus.domain.passport.norms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.SnapshotPart;

/** Beds and workplaces as an accepted edition of a passport keeps them: of departments that have said any. */
@Component
class CapacitySnapshot implements SnapshotPart {
    private static final int ORDER = 35;

    private final Capacities capacities;
    private final Network network;

    CapacitySnapshot(Capacities capacities, Network network) {
        this.capacities = capacities;
        this.network = network;
    }

    @Override
    public String title() {
        return "Койки и рабочие места";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Map<String, Map<String, String>> facts(Facility facility) {
        var known = capacities.of(facility.oid(), LocalDate.now());
        return SnapshotPart.named(
                network.departments(facility.oid()).stream().filter(each -> known.containsKey(each.oid())),
                Department::name, department -> words(department, known.get(department.oid())));
    }

    private static Map<String, String> words(Department department, Capacity capacity) {
        var words = new LinkedHashMap<String, String>();
        words.put("Подразделение", department.name());
        words.put(CapacityKind.BEDS.title(), number(capacity.beds()));
        words.put(CapacityKind.WORKPLACES.title(), number(capacity.workplaces()));
        return words;
    }

    private static String number(OptionalInt quantity) {
        return quantity.isPresent() ? Integer.toString(quantity.getAsInt()) : "";
    }
}
