package ru.medbus.domain.passport.norms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;

/** Beds and workplaces of departments, from a day on; earlier days keep what held then. */
@Service
public class Capacities {
    private static final int MOST = 10_000;

    private final CapacityMapper rows;
    private final Network network;
    private final ChangeLog changes;

    Capacities(CapacityMapper rows, Network network, ChangeLog changes) {
        this.rows = rows;
        this.network = network;
        this.changes = changes;
    }

    /** Of an organisation's departments on the day; who is absent has said nothing. */
    @Transactional(readOnly = true)
    public Map<String, Capacity> of(String facility, LocalDate day) {
        return rows.on(facility, day).stream().collect(Collectors.groupingBy(CapacityMapper.Known::departmentOid,
                Collectors.collectingAndThen(Collectors.toList(), Capacities::capacity)));
    }

    @Transactional
    public void set(String departmentOid, CapacityKind kind, int quantity, LocalDate since, String who) {
        var department = network.department(departmentOid)
                .orElseThrow(() -> new PassportRefusedException.Unknown("подразделение " + departmentOid));
        if (quantity < 0 || quantity > MOST) {
            throw new FieldsRefusedException(Map.of("quantity", kind.title() + ": от 0 до " + MOST));
        }
        var before = before(department, kind, since);
        if (!before.equals(Integer.toString(quantity))) {
            rows.insert(departmentOid, kind, quantity, since, who);
            changes.note(who, "", department.facilityOid(), department.name(), kind.title() + " с " + since, before,
                    Integer.toString(quantity));
        }
    }

    private String before(Department department, CapacityKind kind, LocalDate since) {
        return rows.on(department.facilityOid(), since).stream()
                .filter(known -> known.departmentOid().equals(department.oid()) && known.kind() == kind)
                .map(known -> Integer.toString(known.quantity())).findFirst().orElse("");
    }

    private static Capacity capacity(List<CapacityMapper.Known> known) {
        return new Capacity(of(known, CapacityKind.BEDS), of(known, CapacityKind.WORKPLACES));
    }

    private static java.util.OptionalInt of(List<CapacityMapper.Known> known, CapacityKind kind) {
        return known.stream().filter(each -> each.kind() == kind).mapToInt(CapacityMapper.Known::quantity).findFirst();
    }
}
