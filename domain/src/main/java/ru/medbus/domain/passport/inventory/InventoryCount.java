package ru.medbus.domain.passport.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.EquipmentCode;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;

/**
 * Counting. Every mark is kept at once and for itself, so any number of people may count one sheet; the last mark of a
 * line is what counts, the former ones stay to be seen.
 */
@Service
public class InventoryCount {
    private static final int LONGEST = 100;

    private final InventoryMapper inventories;
    private final InventoryLineMapper rows;

    InventoryCount(InventoryMapper inventories, InventoryLineMapper rows) {
        this.inventories = inventories;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public InventorySheet sheet(long inventory, long sheet) {
        return rows.sheet(inventory, sheet)
                .orElseThrow(() -> new PassportRefusedException.Unknown("инвентаризационный лист " + sheet));
    }

    @Transactional(readOnly = true)
    public List<InventoryLine> lines(long inventory, long sheet) {
        return rows.ofSheet(inventory, sheet).stream().map(InventoryLineMapper.Row::line).toList();
    }

    /** A label, an inventory or a serial number, read in the room of the sheet. */
    @Transactional
    public Scan scan(long inventory, long sheet, String code, String who) {
        counting(inventory);
        sheet(inventory, sheet);
        var read = code.strip();
        if (read.isEmpty() || read.length() > LONGEST) {
            throw new FieldsRefusedException(Map.of("code", "Код: от 1 до " + LONGEST + " знаков"));
        }
        var facility = inventories.one(inventory).orElseThrow().facilityOid();
        return rows.unit(facility, EquipmentCode.id(read).orElse(0), read)
                .map(unit -> unit(inventory, sheet, unit, who)).orElseGet(() -> surplus(inventory, sheet, read, who));
    }

    /**
     * A mark by hand.
     *
     * @param sheet where it is, for {@link Mark#FOUND}
     * @param state as found; empty: as in the book
     */
    @Transactional
    public void mark(long inventory, long line, Mark mark, long sheet, Optional<EquipmentState> state, String who) {
        counting(inventory);
        sheet(inventory, sheet);
        var known = line(inventory, line);
        if (state.filter(found -> found == EquipmentState.WRITTEN_OFF).isPresent()) {
            throw new PassportRefusedException("state", "Списание решает комиссия: найденное не может быть списанным");
        }
        rows.mark(known.id(), mark, mark == Mark.FOUND ? sheet : null, state.map(Enum::name).orElse(""), who);
    }

    /** A thing without a readable code. */
    @Transactional
    public void surplus(long inventory, long sheet, String title, String serial, String who) {
        counting(inventory);
        sheet(inventory, sheet);
        if (title.isBlank()) {
            throw new FieldsRefusedException(Map.of("title", "Опишите, что найдено"));
        }
        var code = "без кода: " + (serial.isBlank() ? title.strip() : serial.strip());
        rows.insertSurplus(inventory, code, title.strip(), serial.strip());
        rows.mark(rows.surplus(inventory, code).orElseThrow().id(), Mark.FOUND, sheet, "", who);
    }

    private Scan unit(long inventory, long sheet, long unit, String who) {
        rows.insertUnit(inventory, unit);
        var before = rows.ofUnit(inventory, unit).map(InventoryLineMapper.Row::line).orElseThrow();
        if (before.found() && before.foundSheet().equals(OptionalLong.of(sheet))) {
            return new Scan.Again(before);
        }
        rows.mark(before.id(), Mark.FOUND, sheet, before.foundState().map(Enum::name).orElse(""), who);
        var line = line(inventory, before.id());
        return line.differences().contains(Difference.MISPLACED) ? new Scan.Misplaced(line) : new Scan.Found(line);
    }

    private Scan surplus(long inventory, long sheet, String code, String who) {
        rows.insertSurplus(inventory, code, "Не опознано, код " + code, "");
        var before = rows.surplus(inventory, code).map(InventoryLineMapper.Row::line).orElseThrow();
        if (before.found() && before.foundSheet().equals(OptionalLong.of(sheet))) {
            return new Scan.Again(before);
        }
        rows.mark(before.id(), Mark.FOUND, sheet, "", who);
        return new Scan.Surplus(line(inventory, before.id()));
    }

    private InventoryLine line(long inventory, long id) {
        return rows.one(inventory, id).map(InventoryLineMapper.Row::line)
                .orElseThrow(() -> new PassportRefusedException.Unknown("строка инвентаризации " + id));
    }

    private void counting(long inventory) {
        var state = inventories.lockedForCounting(inventory)
                .orElseThrow(() -> new PassportRefusedException.Unknown("инвентаризация " + inventory));
        if (state != InventoryState.COUNTING) {
            throw new PassportRefusedException("Счёт закончен (" + state.title() + "): отметка не принята");
        }
    }
}
