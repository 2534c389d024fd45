package ru.medbus.domain.passport.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.EquipmentFacts;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;
import ru.medbus.domain.passport.equipment.Funding;

/** Decisions about differences, and the act that carries them out: all in one transaction, once and for good. */
@Service
public class InventoryAct {
    private final InventoryMapper inventories;
    private final InventoryLineMapper rows;
    private final EquipmentRegister register;
    private final ChangeLog changes;

    InventoryAct(InventoryMapper inventories, InventoryLineMapper rows, EquipmentRegister register, ChangeLog changes) {
        this.inventories = inventories;
        this.rows = rows;
        this.register = register;
        this.changes = changes;
    }

    /**
     * What is needed to take a surplus on.
     *
     * @param number inventory number that it gets
     */
    public record Taken(String type, String typeName, String number) {
        public static final Taken NOTHING = new Taken("", "", "");
    }

    @Transactional
    public void decide(long inventory, long id, Decision decision, String note, Taken taken) {
        review(inventories.lockedForCounting(inventory));
        var line = rows.one(inventory, id).map(InventoryLineMapper.Row::line)
                .orElseThrow(() -> new PassportRefusedException.Unknown("строка инвентаризации " + id));
        if (!line.allowed().contains(decision)) {
            throw new PassportRefusedException("decision", "«" + decision.title() + "» здесь не решить: "
                    + line.verdict());
        }
        if (decision == Decision.TAKE_ON && (taken.type().isBlank() || taken.number().isBlank())) {
            throw new FieldsRefusedException(Map.of("number", line.title()
                    + ": чтобы поставить на учёт, укажите вид и инвентарный номер"));
        }
        rows.decide(id, decision, note.strip(), taken.type().strip(), taken.typeName().strip(),
                taken.number().strip());
    }

    /**
     * Approves the act.
     *
     * @throws PassportRefusedException not all differences are decided, or the register refuses one of the changes:
     *                                  then nothing has changed
     */
    @Transactional
    public void close(long inventory, String who) {
        review(inventories.locked(inventory));
        var lines = rows.all(inventory).stream().map(InventoryLineMapper.Row::line)
                .filter(line -> !line.differences().isEmpty()).toList();
        refuseUndecided(lines);
        var campaign = inventories.one(inventory).orElseThrow().inventory();
        lines.forEach(line -> apply(campaign, line, who));
        inventories.state(inventory, InventoryState.CLOSED, who, Instant.now());
        changes.note(who, campaign.title(), campaign.facilityOid(), "Инвентаризация " + inventory, "",
                InventoryState.REVIEW.title(), InventoryState.CLOSED.title());
    }

    private static void refuseUndecided(List<InventoryLine> lines) {
        var open = new ArrayList<InventoryLine>(lines);
        open.removeIf(line -> line.decision().filter(line.allowed()::contains).isPresent());
        if (!open.isEmpty()) {
            throw new PassportRefusedException("Решения нет по строкам: " + open.size() + ", первая — "
                    + open.getFirst().title() + " (" + open.getFirst().verdict() + ")");
        }
    }

    private void apply(Inventory campaign, InventoryLine line, String who) {
        try {
            switch (line.decision().orElseThrow()) {
                case KEEP_BOOK -> {
                }
                case FOLLOW_FACT -> follow(campaign, line, who);
                case WRITE_OFF -> register.state(line.unit().orElseThrow(), EquipmentState.WRITTEN_OFF, Instant.now(),
                        campaign.title(), who);
                case TAKE_ON -> takeOn(campaign, line, who);
            }
        } catch (PassportRefusedException refusal) {
            throw new PassportRefusedException("Акт не утверждён, ничего не изменено. " + line.title() + ", инв. № "
                    + line.inventoryNumber() + line.takenNumber() + ": " + refusal.getMessage());
        }
    }

    private void follow(Inventory campaign, InventoryLine line, String who) {
        long unit = line.unit().orElseThrow();
        if (line.differences().contains(Difference.MISPLACED)) {
            var place = rows.place(line.foundSheet().orElseThrow());
            register.place(unit, Optional.ofNullable(place.departmentOid()), Optional.ofNullable(place.roomId()), who,
                    campaign.title());
        }
        if (line.differences().contains(Difference.OTHER_STATE)) {
            register.state(unit, line.foundState().orElseThrow(), Instant.now(), campaign.title(), who);
        }
    }

    private void takeOn(Inventory campaign, InventoryLine line, String who) {
        var place = rows.place(line.foundSheet().orElseThrow());
        register.add(new EquipmentFacts(campaign.facilityOid(), Optional.ofNullable(place.departmentOid()),
                Optional.ofNullable(place.roomId()), line.takenType(), line.takenTypeName(), line.title(), "",
                line.serial(), line.takenNumber(), Optional.empty(), Optional.empty(), Optional.empty(), 0,
                Funding.UNKNOWN, "", Optional.empty(), Optional.empty()), EquipmentState.WORKING, Instant.now(), who,
                campaign.title());
    }

    private static void review(Optional<InventoryState> state) {
        var known = state.orElseThrow(() -> new PassportRefusedException.Unknown("инвентаризация"));
        if (known != InventoryState.REVIEW) {
            throw new PassportRefusedException(known == InventoryState.CLOSED
                    ? "Акт утверждён и не изменяется: исправляйте в регистре или новой инвентаризацией"
                    : "Решения принимают при разборе расхождений, сейчас: " + known.title());
        }
    }
}
