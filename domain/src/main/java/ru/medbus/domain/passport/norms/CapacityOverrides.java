package ru.medbus.domain.passport.norms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.facility.Require;

/**
 * What the ministry has the need counted from instead of what a passport says: beds under repair, wards to be opened. The
 * passport stays as it is; the need says where it was counted otherwise and why. The last one given for a day holds.
 */
@Service
public class CapacityOverrides {
    private final CapacityOverrideMapper rows;
    private final Network network;
    private final AuditTrail audit;

    CapacityOverrides(CapacityOverrideMapper rows, Network network, AuditTrail audit) {
        this.rows = rows;
        this.network = network;
        this.audit = audit;
    }

    /** Of an organisation's departments, those that were taken back last. */
    @Transactional(readOnly = true)
    public List<CapacityOverride> of(String facility) {
        return rows.of(facility).stream().map(CapacityOverrideMapper.Row::override).toList();
    }

    @Transactional
    public void give(String departmentOid, CapacityKind kind, int quantity, LocalDate from, Optional<LocalDate> to,
            String reason, Actor by) {
        var department = network.department(departmentOid)
                .orElseThrow(() -> new PassportRefusedException.Unknown("подразделение " + departmentOid));
        Require.between("quantity", kind.title(), quantity, 0, Capacities.MOST);
        Require.text("reason", "Основание", reason, 300);
        Require.that(to.filter(last -> last.isBefore(from)).isEmpty(), "validTo", "Последний день раньше первого.");
        rows.insert(departmentOid, kind, quantity, from, to.orElse(null), reason.strip(), by.who());
        audit.record(by, AuditAction.NORMS_CHANGED, subject(department), "", kind.title() + ": " + quantity + " с "
                + from + to.map(last -> " по " + last).orElse("") + " — " + reason.strip());
    }

    /** Takes it back: the need is counted from the passport again, on all of its days. */
    @Transactional
    public void end(long id, Actor by) {
        var known = rows.locked(id).map(CapacityOverrideMapper.Row::override)
                .orElseThrow(() -> new PassportRefusedException.Unknown("число для расчёта " + id));
        Require.that(known.endedBy().isEmpty(), "", "Это число уже снято: " + known.endedBy() + ".");
        rows.end(id, by.who());
        audit.record(by, AuditAction.NORMS_CHANGED, "Расчёт потребности: " + known.department(),
                known.kind().title() + ": " + known.quantity(), "снято");
    }

    private static String subject(Department department) {
        return "Расчёт потребности: " + department.name();
    }
}
