package ru.medbus.domain.passport.equipment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.reference.calendar.RegionTime;

/** What happens to a unit: states, work by months, care. Rows are appended; a mistake is mended by a further row. */
@Service
public class EquipmentLedger {
    private static final int MONTHS = 24;
    private static final int EVENTS = 50;
    private static final int MOST = 1_000_000;

    private final EquipmentMapper rows;
    private final EquipmentLedgerMapper ledger;
    private final EquipmentChanges changes;
    private final RegionTime time;

    EquipmentLedger(EquipmentMapper rows, EquipmentLedgerMapper ledger, EquipmentChanges changes, RegionTime time) {
        this.rows = rows;
        this.ledger = ledger;
        this.changes = changes;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public List<StateChange> states(long id) {
        return ledger.states(id);
    }

    @Transactional(readOnly = true)
    public Downtime downtime(long id) {
        return new Downtime(ledger.states(id), Instant.now());
    }

    /** The latest months first. */
    @Transactional(readOnly = true)
    public List<MonthOfUse> use(long id) {
        return ledger.months(id, MONTHS);
    }

    @Transactional(readOnly = true)
    public List<CareEvent> care(long id) {
        return ledger.care(id, EVENTS).stream().map(row -> new CareEvent(row.kind(), row.doneOn(),
                Optional.ofNullable(row.nextOn()), row.document(), row.performer())).toList();
    }

    /** Says how much the unit worked in a month; said again it corrects what was said before by the difference. */
    @Transactional
    public void use(long id, YearMonth month, int studies, int shifts, String who) {
        var unit = locked(id);
        check(unit, month, studies, shifts);
        var known = ledger.sum(id, month.atDay(1));
        if (known.studies() != studies || known.shifts() != shifts) {
            ledger.addUse(id, month.atDay(1), studies - known.studies(), shifts - known.shifts(), "", who);
            changes.note(id, unit.facilityOid(), "Использование за " + month, words(known.studies(), known.shifts()),
                    words(studies, shifts), who, "");
        }
    }

    /** Notes work done for a unit; поверка and maintenance also say when they are due again. */
    @Transactional
    public void care(long id, CareEvent event, String who) {
        var unit = locked(id);
        check(event);
        ledger.addCare(id, event.kind(), event.doneOn(), event.nextOn().orElse(null), event.document().strip(),
                event.performer().strip(), who);
        changes.note(id, unit.facilityOid(), event.kind().title(), "", event.doneOn() + ", " + event.document(), who,
                "");
        switch (event.kind()) {
            case VERIFICATION -> rows.verification(id, event.nextOn().orElse(null));
            case MAINTENANCE -> rows.maintenance(id, event.nextOn().orElse(null));
            case REPAIR -> {
            }
        }
    }

    private EquipmentRow locked(long id) {
        return rows.locked(id).orElseThrow(() -> new PassportRefusedException.Unknown("оборудование " + id));
    }

    private void check(EquipmentRow unit, YearMonth month, int studies, int shifts) {
        if (studies < 0 || studies > MOST) {
            throw new FieldsRefusedException(Map.of("studies", "Исследований: от 0 до " + MOST));
        }
        if (shifts < 0 || shifts > 4 * month.lengthOfMonth()) {
            throw new FieldsRefusedException(Map.of("shifts", "Смен: от 0 до " + 4 * month.lengthOfMonth()
                    + " (четыре в сутки)"));
        }
        if (month.isAfter(YearMonth.from(time.today()))) {
            throw new FieldsRefusedException(Map.of("month", "Этот месяц ещё не наступил"));
        }
        if (unit.commissionedOn() != null && month.isBefore(YearMonth.from(unit.commissionedOn()))) {
            throw new FieldsRefusedException(Map.of("month", "В этом месяце единица ещё не введена в эксплуатацию ("
                    + unit.commissionedOn() + ")"));
        }
    }

    private void check(CareEvent event) {
        if (event.doneOn().isAfter(time.today())) {
            throw new FieldsRefusedException(Map.of("doneOn", "Работа не может быть выполнена в будущем"));
        }
        if (event.kind().recurs() && event.nextOn().isEmpty()) {
            throw new FieldsRefusedException(Map.of("nextOn", "Укажите, когда следующий раз"));
        }
        if (event.nextOn().filter(next -> !next.isAfter(event.doneOn())).isPresent()) {
            throw new FieldsRefusedException(Map.of("nextOn", "Следующий срок должен быть позже дня работы"));
        }
        if (event.kind() == CareKind.VERIFICATION && event.document().isBlank()) {
            throw new FieldsRefusedException(Map.of("document", "Укажите № свидетельства о поверке"));
        }
    }

    private static String words(int studies, int shifts) {
        return studies + " исследований, " + shifts + " смен";
    }
}
