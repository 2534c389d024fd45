package ru.medbus.domain.passport.norms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.edition.PassportGate;
import ru.medbus.domain.passport.facility.Require;

/** Beds and workplaces of departments, from a day on; earlier days keep what held then. A part of the passport. */
@Service
public class Capacities {
    static final int MOST = 10_000;

    private final CapacityMapper rows;
    private final Network network;
    private final PassportGate gate;
    private final ChangeLog changes;

    Capacities(CapacityMapper rows, Network network, PassportGate gate, ChangeLog changes) {
        this.rows = rows;
        this.network = network;
        this.gate = gate;
        this.changes = changes;
    }

    /** Of an organisation's departments on the day; who is absent has said nothing. */
    @Transactional(readOnly = true)
    public Map<String, Capacity> of(String facility, LocalDate day) {
        return rows.on(facility, day).stream().collect(Collectors.groupingBy(CapacityMapper.Known::departmentOid,
                Collectors.collectingAndThen(Collectors.toList(), Capacities::capacity)));
    }

    /** All that was ever entered for a department, by kind, the latest days first. */
    @Transactional(readOnly = true)
    public List<CapacityEntry> history(String department) {
        return rows.entries(department).stream().map(CapacityMapper.EntryRow::entry).toList();
    }

    @Transactional
    public void set(String departmentOid, CapacityKind kind, int quantity, LocalDate since, Author author) {
        set(departmentOid, Map.of(kind, quantity), since, author);
    }

    /** Says how many there are from a day on; said again for the same day, it corrects what was said before. */
    @Transactional
    public void set(String departmentOid, Map<CapacityKind, Integer> quantities, LocalDate since, Author author) {
        var department = network.department(departmentOid)
                .orElseThrow(() -> new PassportRefusedException.Unknown("подразделение " + departmentOid));
        gate.open(department.facilityOid(), author);
        quantities.forEach((kind, quantity) -> set(department, kind, quantity, since, author));
    }

    private void set(Department department, CapacityKind kind, int quantity, LocalDate since, Author author) {
        check(department, kind, quantity, since);
        var before = before(department, kind, since);
        if (!before.equals(Integer.toString(quantity))) {
            rows.insert(department.oid(), kind, quantity, since, author.who(), author.why());
            changes.note(author.who(), author.why(), department.facilityOid(), department.name(),
                    kind.title() + " с " + since, before, Integer.toString(quantity));
        }
    }

    private static void check(Department department, CapacityKind kind, int quantity, LocalDate since) {
        Require.between(kind.field(), kind.title(), quantity, 0, MOST);
        Require.that(department.openedOn().filter(since::isBefore).isEmpty(), "since",
                "Подразделение открыто только с " + Require.day(department.openedOn()) + ".");
        Require.that(department.closedOn().filter(closed -> !since.isBefore(closed)).isEmpty(), "since",
                "Подразделение закрыто с " + Require.day(department.closedOn()) + ".");
    }

    private String before(Department department, CapacityKind kind, LocalDate since) {
        return rows.on(department.facilityOid(), since).stream()
                .filter(known -> known.departmentOid().equals(department.oid()) && known.kind() == kind)
                .map(known -> Integer.toString(known.quantity())).findFirst().orElse("");
    }

    private static Capacity capacity(List<CapacityMapper.Known> known) {
        return new Capacity(of(known, CapacityKind.BEDS), of(known, CapacityKind.WORKPLACES));
    }

    private static OptionalInt of(List<CapacityMapper.Known> known, CapacityKind kind) {
        return known.stream().filter(each -> each.kind() == kind).mapToInt(CapacityMapper.Known::quantity).findFirst();
    }
}
