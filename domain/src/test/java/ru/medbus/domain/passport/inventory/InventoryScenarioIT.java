package ru.medbus.domain.passport.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.EquipmentCode;
import ru.medbus.domain.passport.equipment.EquipmentFilter;
import ru.medbus.domain.passport.equipment.EquipmentLine;
import ru.medbus.domain.passport.equipment.EquipmentQueries;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.EquippedNetwork;
import ru.medbus.domain.reference.calendar.RegionTime;

/** An inventory from its order to the act. */
@DatabaseTest
class InventoryScenarioIT {
    @Autowired
    private Inventories inventories;
    @Autowired
    private InventoryCount count;
    @Autowired
    private InventoryAct act;
    @Autowired
    private EquipmentRegister register;
    @Autowired
    private EquipmentQueries queries;
    @Autowired
    private RegionTime time;
    @Autowired
    private JdbcTemplate database;
    private EquippedNetwork clinic;

    @BeforeEach
    void clinic() {
        clinic = new EquippedNetwork(database);
    }

    @Test
    void countedReviewedAndClosedByOneAct() {
        long here = unit("1");
        long moved = unit("2");
        long lost = unit("3");
        long broken = unit("4");
        long id = open();
        long sheet12 = sheet(id, "12");
        long sheet14 = sheet(id, "14");
        assertThat(inventories.get(id).lines()).isEqualTo(4);
        assertThat(count.scan(id, sheet12, EquipmentCode.of(here), "anna")).isInstanceOf(Scan.Found.class);
        assertThat(count.scan(id, sheet12, EquipmentCode.of(here), "boris")).isInstanceOf(Scan.Again.class);
        assertThat(count.scan(id, sheet14, "2", "anna")).isInstanceOfSatisfying(Scan.Misplaced.class,
                scan -> assertThat(scan.words()).contains("числится — Помещение 12"));
        assertThat(count.scan(id, sheet14, "НЕТ-ТАКОГО", "anna")).isInstanceOf(Scan.Surplus.class);
        count.mark(id, line(id, broken).id(), Mark.FOUND, sheet12, Optional.of(EquipmentState.REPAIR), "boris");
        inventories.move(id, InventoryState.REVIEW, "chief");
        assertThat(line(id, here).differences()).isEmpty();
        assertThat(line(id, moved).differences()).containsExactly(Difference.MISPLACED);
        assertThat(line(id, lost).differences()).containsExactly(Difference.MISSING);
        assertThat(line(id, broken).differences()).containsExactly(Difference.OTHER_STATE);
        assertThatThrownBy(() -> act.close(id, "chief")).hasMessageContaining("Решения нет по строкам: 4");

        decide(id, line(id, moved), Decision.FOLLOW_FACT);
        decide(id, line(id, lost), Decision.WRITE_OFF);
        decide(id, line(id, broken), Decision.FOLLOW_FACT);
        var surplus = inventories.differences(id).stream().filter(line -> line.unit().isEmpty()).findFirst().get();
        act.decide(id, surplus.id(), Decision.TAKE_ON, "", new InventoryAct.Taken("MONITOR", "Монитор", "НОВ-1"));
        act.close(id, "chief");

        assertThat(register.get(moved).facts().roomId()).hasValue(clinic.room14);
        assertThat(register.get(lost).state()).isEqualTo(EquipmentState.WRITTEN_OFF);
        assertThat(register.get(broken).state()).isEqualTo(EquipmentState.REPAIR);
        assertThat(queries.page(EquipmentFilter.NONE.of(clinic.oid), 0, 10)).extracting(EquipmentLine::inventoryNumber)
                .contains("НОВ-1").doesNotContain("3");
        assertThat(inventories.get(id).closedBy()).isEqualTo("chief");
    }

    @Test
    void actIsNeverTakenBack() {
        long unit = unit("1");
        long id = open();
        count.scan(id, sheet(id, "12"), EquipmentCode.of(unit), "anna");
        inventories.move(id, InventoryState.REVIEW, "chief");
        act.close(id, "chief");
        assertThatThrownBy(() -> inventories.move(id, InventoryState.REVIEW, "chief")).hasMessageContaining("нельзя");
        assertThatThrownBy(() -> act.close(id, "chief")).hasMessageContaining("не изменяется");
        assertThatThrownBy(() -> count.scan(id, sheet(id, "12"), "1", "anna")).hasMessageContaining("Счёт закончен");
        assertThatThrownBy(() -> database.update("update passport.inventory set state = 'COUNTING' where id = ?", id))
                .hasMessageContaining("закрыта и не изменяется");
        assertThatThrownBy(() -> database.update("delete from passport.inventory_line where inventory_id = ?", id))
                .hasMessageContaining("закрыта и не изменяется");
    }

    @Test
    void oneRefusedChangeUndoesTheWholeAct() {
        long moved = unit("1");
        unit("2");
        long id = open();
        count.scan(id, sheet(id, "14"), EquipmentCode.of(moved), "anna");
        count.scan(id, sheet(id, "14"), "X-1", "anna");
        inventories.move(id, InventoryState.REVIEW, "chief");
        var lines = inventories.differences(id);
        lines.stream().filter(line -> line.unit().isPresent()).forEach(line -> decide(id, line,
                line.found() ? Decision.FOLLOW_FACT : Decision.WRITE_OFF));
        var surplus = lines.stream().filter(line -> line.unit().isEmpty()).findFirst().orElseThrow();
        act.decide(id, surplus.id(), Decision.TAKE_ON, "", new InventoryAct.Taken("MONITOR", "Монитор", "2"));
        assertThatThrownBy(() -> act.close(id, "chief")).hasMessageContaining("ничего не изменено")
                .hasMessageContaining("уже занят");
        assertThat(register.get(moved).facts().roomId()).hasValue(clinic.room12);
        assertThat(inventories.get(id).state()).isEqualTo(InventoryState.REVIEW);
        act.decide(id, surplus.id(), Decision.TAKE_ON, "", new InventoryAct.Taken("MONITOR", "Монитор", "3"));
        act.close(id, "chief");
        assertThat(register.get(moved).facts().roomId()).hasValue(clinic.room14);
    }

    @Test
    void twoCountersNeverLoseEachOthersMarks() throws Exception {
        var units = new ArrayList<Long>();
        for (int i = 1; i <= 40; i++) {
            units.add(unit("П-" + i));
        }
        long id = open();
        long sheet = sheet(id, "12");
        Callable<Void> anna = () -> scan(id, sheet, units, "anna");
        Callable<Void> boris = () -> scan(id, sheet, units.reversed(), "boris");
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.of(anna, boris))) {
                done.get();
            }
        }
        var lines = inventories.lines(id);
        assertThat(lines).filteredOn(line -> line.unit().isPresent()).hasSize(40)
                .allMatch(InventoryLine::found);
        assertThat(lines).filteredOn(line -> line.scanned().equals("ЧУЖОЙ")).singleElement()
                .satisfies(line -> assertThat(line.marks()).isBetween(1, 2));
        assertThat(count.sheet(id, sheet).found()).isEqualTo(40);
    }

    @Test
    void laterMarkCountsAndTheFormerStays() {
        long unit = unit("1");
        long id = open();
        long sheet = sheet(id, "12");
        count.scan(id, sheet, "1", "anna");
        count.mark(id, line(id, unit).id(), Mark.ABSENT, sheet, Optional.empty(), "boris");
        assertThat(line(id, unit).found()).isFalse();
        assertThat(line(id, unit).marks()).isEqualTo(2);
        assertThat(line(id, unit).who()).isEqualTo("boris");
    }

    @Test
    void bookIsTakenAsOfTheOrdersDay() {
        long gone = unit("1");
        register.state(gone, EquipmentState.REPAIR, Instant.now(), "Трубка", "tester");
        register.place(gone, Optional.of(clinic.department), Optional.of(clinic.room14).filter(room -> false), "tester",
                "Увезли");
        long id = open(time.today().minusDays(1), List.of(), List.of());
        assertThat(line(id, gone).bookState()).hasValue(EquipmentState.WORKING);
        assertThat(line(id, gone).bookPlace()).isEqualTo("Помещение 12");
    }

    @Test
    void scopeNarrowsTheSheetsAndAUnitFromOutsideIsNoSurplus() {
        long inside = unit("1");
        long outside = register.add(clinic.unit("2", "US", "УЗИ").at(Optional.empty(), Optional.of(clinic.room14)),
                EquipmentState.WORKING, EquippedNetwork.longAgo(), "tester", "");
        long id = open(time.today(), List.of(), List.of(clinic.room12));
        assertThat(inventories.sheets(id)).extracting(InventorySheet::title).containsExactly("Помещение 12");
        assertThat(inventories.lines(id)).hasSize(1);
        assertThat(count.scan(id, sheet(id, "12"), EquipmentCode.of(outside), "anna"))
                .isInstanceOfSatisfying(Scan.Misplaced.class,
                        scan -> assertThat(scan.words()).contains("Помещение 14 (вне охвата)"));
        count.scan(id, sheet(id, "12"), EquipmentCode.of(inside), "anna");
        count.mark(id, line(id, outside).id(), Mark.UNMARKED, sheet(id, "12"), Optional.empty(), "anna");
        assertThat(inventories.differences(id)).isEmpty();
    }

    @Test
    void unitOfAnotherOrganisationIsASurplusHere() {
        unit("1");
        var other = new EquippedNetwork(database);
        long foreign = register.add(other.xray("1"), EquipmentState.WORKING, EquippedNetwork.longAgo(), "tester", "");
        long id = open();
        assertThat(count.scan(id, sheet(id, "12"), EquipmentCode.of(foreign), "anna")).isInstanceOf(Scan.Surplus.class);
    }

    @Test
    void orderOutOfReasonIsRefused() {
        unit("1");
        var other = new EquippedNetwork(database);
        assertThatThrownBy(() -> inventories.open(new Inventories.Order(clinic.oid, " ", LocalDate.of(2999, 1, 1), "",
                "", List.of(), List.of(other.room12)), "chief")).hasMessageContaining("№ приказа")
                .hasMessageContaining("будущим").hasMessageContaining("Председатель").hasMessageContaining("другой МО");
        open();
        assertThatThrownBy(this::open).hasMessageContaining("уже есть");
        assertThatThrownBy(() -> open(LocalDate.of(2019, 1, 1), List.of(), List.of()))
                .hasMessageContaining("считать нечего");
        assertThat(inventories.all(clinic.oid, 0, 10)).hasSize(1);
    }

    @Test
    void decisionMustFitTheDifferenceAndTheTime() {
        long unit = unit("1");
        long id = open();
        assertThatThrownBy(() -> decide(id, line(id, unit), Decision.WRITE_OFF))
                .hasMessageContaining("Решения принимают при разборе");
        inventories.move(id, InventoryState.REVIEW, "chief");
        assertThatThrownBy(() -> decide(id, line(id, unit), Decision.TAKE_ON)).hasMessageContaining("недостача");
        inventories.move(id, InventoryState.COUNTING, "chief");
        count.scan(id, sheet(id, "12"), "X-1", "anna");
        assertThatThrownBy(() -> count.mark(id, line(id, unit).id(), Mark.FOUND, sheet(id, "12"),
                Optional.of(EquipmentState.WRITTEN_OFF), "anna")).isInstanceOf(PassportRefusedException.class);
        inventories.move(id, InventoryState.REVIEW, "chief");
        var surplus = inventories.differences(id).stream().filter(line -> line.unit().isEmpty()).findFirst().get();
        assertThatThrownBy(() -> decide(id, surplus, Decision.TAKE_ON)).hasMessageContaining("инвентарный номер");
    }

    private Void scan(long id, long sheet, List<Long> units, String who) {
        units.forEach(unit -> count.scan(id, sheet, EquipmentCode.of(unit), who));
        count.scan(id, sheet, "ЧУЖОЙ", who);
        return null;
    }

    private void decide(long id, InventoryLine line, Decision decision) {
        act.decide(id, line.id(), decision, "", InventoryAct.Taken.NOTHING);
    }

    private InventoryLine line(long id, long unit) {
        return inventories.lines(id).stream().filter(line -> line.unit().orElse(0) == unit).findFirst().orElseThrow();
    }

    private long sheet(long id, String room) {
        return inventories.sheets(id).stream().filter(sheet -> sheet.title().startsWith("Помещение " + room))
                .findFirst().orElseThrow().id();
    }

    private long open() {
        return open(time.today(), List.of(), List.of());
    }

    private long open(LocalDate day, List<String> departments, List<Long> rooms) {
        return inventories.open(new Inventories.Order(clinic.oid, "15-инв", day, "Председателева П. П.", "Членов Ч. Ч.",
                departments, rooms), "chief");
    }

    private long unit(String number) {
        return register.add(clinic.xray(number), EquipmentState.WORKING, EquippedNetwork.longAgo(), "tester", "");
    }
}
