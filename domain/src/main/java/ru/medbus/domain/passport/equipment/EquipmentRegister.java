package ru.medbus.domain.passport.equipment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.edition.PassportGate;
import ru.medbus.domain.reference.calendar.RegionTime;

/** Enters and changes units of medical equipment; every change stands in the passport's history. */
@Service
public class EquipmentRegister {
    private final EquipmentMapper rows;
    private final EquipmentLedgerMapper ledger;
    private final EquipmentTypes types;
    private final EquipmentPlaces places;
    private final EquipmentChanges changes;
    private final PassportGate gate;
    private final RegionTime time;

    EquipmentRegister(EquipmentMapper rows, EquipmentLedgerMapper ledger, EquipmentTypes types, EquipmentPlaces places,
            EquipmentChanges changes, PassportGate gate, RegionTime time) {
        this.rows = rows;
        this.ledger = ledger;
        this.types = types;
        this.places = places;
        this.changes = changes;
        this.gate = gate;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public Equipment get(long id) {
        return rows.one(id).map(EquipmentRow::equipment)
                .orElseThrow(() -> new PassportRefusedException.Unknown("оборудование " + id));
    }

    /**
     * Enters a unit.
     *
     * @param since moment from which it stands there in that state
     * @throws PassportRefusedException wrong fields, a place of another organisation, a number already taken
     */
    @Transactional
    public long add(EquipmentFacts entered, EquipmentState state, Instant since, String who, String why) {
        gate.requireNotSubmitted(entered.facilityOid());
        var facts = checked(entered);
        long id = rows.insert(EquipmentRow.of(0, facts, state, since, 1)).orElseThrow(() -> taken(facts));
        ledger.addState(id, null, state, since, why.isBlank() ? "Внесено в регистр" : why, who);
        ledger.addPlace(id, facts.departmentOid().orElse(null), facts.roomId().orElse(null), since, "Внесено в регистр",
                who);
        changes.entered(id, facts, who, why);
        return id;
    }

    /**
     * Changes what was entered; a changed place goes to the ledger of places.
     *
     * @param revision of the unit that the person saw
     */
    @Transactional
    public void change(long id, int revision, EquipmentFacts entered, String who, String why) {
        var before = edited(id);
        if (before.revision() != revision) {
            throw new PassportRefusedException.Outdated();
        }
        if (before.state().next().isEmpty()) {
            throw new PassportRefusedException("Единица списана: сведения о ней больше не меняются");
        }
        if (!before.facts().facilityOid().equals(entered.facilityOid())) {
            throw new PassportRefusedException("facilityOid",
                    "Единица числится за другой МО: передача между МО — списание у одной и ввод у другой");
        }
        var facts = checked(entered);
        if (rows.taken(facts.facilityOid(), facts.inventoryNumber(), id)) {
            throw taken(facts);
        }
        save(before, facts, who, why);
    }

    /** Puts a unit where it was found. */
    @Transactional
    public void place(long id, Optional<String> department, Optional<Long> room, String who, String why) {
        var before = edited(id);
        save(before, places.checked(before.facts().at(department, room), time.today()), who, why);
    }

    /**
     * The unit takes another state.
     *
     * @param at from when; not before the state it is in, not in the future
     */
    @Transactional
    public void state(long id, EquipmentState to, Instant at, String reason, String who) {
        var unit = to == EquipmentState.WRITTEN_OFF ? edited(id) : locked(id);
        if (!unit.state().next().contains(to)) {
            throw new PassportRefusedException("state", "Из состояния «" + unit.state().title() + "» нельзя перейти в «"
                    + to.title() + "»");
        }
        if (reason.isBlank()) {
            throw new PassportRefusedException("reason", "Укажите причину: она останется в истории единицы");
        }
        if (at.isBefore(unit.stateSince()) || at.isAfter(Instant.now())) {
            throw new PassportRefusedException("at", "Время нового состояния: не раньше прежнего и не в будущем");
        }
        rows.state(id, to, at);
        ledger.addState(id, unit.state(), to, at, reason.strip(), who);
        changes.note(id, unit.facts().facilityOid(), "Состояние", unit.state().title(), to.title(), who, reason);
    }

    private void save(Equipment before, EquipmentFacts facts, String who, String why) {
        if (rows.change(EquipmentRow.of(before.id(), facts, before.state(), before.stateSince(),
                before.revision())) == 0) {
            throw new PassportRefusedException.Outdated();
        }
        if (!before.facts().departmentOid().equals(facts.departmentOid())
                || !before.facts().roomId().equals(facts.roomId())) {
            ledger.addPlace(before.id(), facts.departmentOid().orElse(null), facts.roomId().orElse(null), Instant.now(),
                    why, who);
        }
        changes.differences(before.id(), before.facts(), facts, who, why);
    }

    private Equipment edited(long id) {
        var unit = locked(id);
        gate.requireNotSubmitted(unit.facts().facilityOid());
        return unit;
    }

    private Equipment locked(long id) {
        return rows.locked(id).map(EquipmentRow::equipment)
                .orElseThrow(() -> new PassportRefusedException.Unknown("оборудование " + id));
    }

    private EquipmentFacts checked(EquipmentFacts facts) {
        var problems = facts.problems(time.today());
        if (!problems.isEmpty()) {
            throw new FieldsRefusedException(problems);
        }
        return places.checked(facts.named(types.named(facts.typeCode(), facts.typeName(), time.today())),
                time.today());
    }

    private static FieldsRefusedException taken(EquipmentFacts facts) {
        return new FieldsRefusedException(Map.of("inventoryNumber", "Инвентарный номер " + facts.inventoryNumber()
                + " в этой МО уже занят: проверьте номер или найдите единицу в регистре"));
    }
}
