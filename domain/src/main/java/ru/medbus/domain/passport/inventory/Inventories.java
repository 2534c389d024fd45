package ru.medbus.domain.passport.inventory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;
import ru.medbus.domain.reference.calendar.RegionTime;

/** Opens campaigns by order and leads them from state to state; the act is {@link InventoryAct}. */
@Service
public class Inventories {
    private final InventoryMapper rows;
    private final InventoryLineMapper lines;
    private final Network network;
    private final ChangeLog changes;
    private final RegionTime time;

    Inventories(InventoryMapper rows, InventoryLineMapper lines, Network network, ChangeLog changes, RegionTime time) {
        this.rows = rows;
        this.lines = lines;
        this.network = network;
        this.changes = changes;
        this.time = time;
    }

    /**
     * An order as it is entered.
     *
     * @param departments to be counted; empty with no rooms for the whole organisation
     * @param rooms       to be counted
     */
    public record Order(String facilityOid, String number, LocalDate day, String chairman, String members,
            List<String> departments, List<Long> rooms) {}

    /** @param before id of the last one seen, 0 for the first page */
    @Transactional(readOnly = true)
    public List<Inventory> all(String facility, long before, int limit) {
        return rows.all(facility, before, limit).stream().map(InventoryMapper.Row::inventory).toList();
    }

    @Transactional(readOnly = true)
    public Inventory get(long id) {
        return rows.one(id).map(InventoryMapper.Row::inventory)
                .orElseThrow(() -> new PassportRefusedException.Unknown("инвентаризация " + id));
    }

    @Transactional(readOnly = true)
    public List<InventorySheet> sheets(long inventory) {
        return lines.sheets(inventory);
    }

    @Transactional(readOnly = true)
    public List<InventoryLine> lines(long inventory) {
        return lines.all(inventory).stream().map(InventoryLineMapper.Row::line).toList();
    }

    /** Lines that differ from the book, and those still to be counted. */
    @Transactional(readOnly = true)
    public List<InventoryLine> differences(long inventory) {
        return lines(inventory).stream().filter(line -> !line.differences().isEmpty()).toList();
    }

    /** Writes the sheets from the book as it stood at the end of the order's day. */
    @Transactional
    public long open(Order order, String who) {
        check(order);
        long id = rows.insert(order.facilityOid(), order.number().strip(), order.day(), order.chairman().strip(),
                order.members().strip(), who).orElseThrow(
                        () -> new FieldsRefusedException(Map.of("number",
                                "Инвентаризация по этому приказу уже есть")));
        var departments = order.departments().toArray(String[]::new);
        var rooms = order.rooms().toArray(Long[]::new);
        var until = time.endOf(order.day());
        rows.insertSheets(id, order.facilityOid(), order.day(), until, departments, rooms);
        if (rows.insertLines(id, order.facilityOid(), until, departments, rooms) == 0) {
            throw new PassportRefusedException("number",
                    "На день приказа в этих местах ничего не числится: считать нечего");
        }
        note(order.facilityOid(), id, "", get(id).title(), who);
        return id;
    }

    /** To review, back to counting, or away; an act is a deed of its own. */
    @Transactional
    public void move(long id, InventoryState to, String who) {
        var state = rows.locked(id).orElseThrow(() -> new PassportRefusedException.Unknown("инвентаризация " + id));
        if (to == InventoryState.CLOSED || !state.next().contains(to)) {
            throw new PassportRefusedException("Из состояния «" + state.title() + "» нельзя перейти в «" + to.title()
                    + "»");
        }
        rows.state(id, to, to == InventoryState.CANCELLED ? who : "", null);
        note(get(id).facilityOid(), id, state.title(), to.title(), who);
    }

    private void note(String facility, long id, String before, String after, String who) {
        changes.note(who, "", facility, "Инвентаризация " + id, "", before, after);
    }

    private void check(Order order) {
        var found = new LinkedHashMap<String, String>();
        if (order.number().isBlank()) {
            found.put("number", "№ приказа не указан");
        }
        if (order.day().isAfter(time.today())) {
            found.put("day", "Приказ не может быть датирован будущим днём");
        }
        if (order.chairman().isBlank()) {
            found.put("chairman", "Председатель комиссии не указан");
        }
        var departments = network.departments(order.facilityOid()).stream().map(each -> each.oid()).toList();
        var rooms = network.rooms(order.facilityOid()).stream().map(each -> each.id()).toList();
        if (!departments.containsAll(order.departments()) || !rooms.containsAll(order.rooms())) {
            found.put("scope", "В охвате есть подразделение или помещение другой МО");
        }
        if (!found.isEmpty()) {
            throw new FieldsRefusedException(found);
        }
    }
}
