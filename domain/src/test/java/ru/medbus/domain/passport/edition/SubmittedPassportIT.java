package ru.medbus.domain.passport.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.Employment;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Source;
import ru.medbus.domain.passport.StaffFilter;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.domain.passport.Worker;
import ru.medbus.domain.passport.equipment.CareEvent;
import ru.medbus.domain.passport.equipment.CareKind;
import ru.medbus.domain.passport.equipment.EquipmentCode;
import ru.medbus.domain.passport.equipment.EquipmentLedger;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.EquippedNetwork;
import ru.medbus.domain.passport.facility.FacilityEditing;
import ru.medbus.domain.passport.inventory.Decision;
import ru.medbus.domain.passport.inventory.Inventories;
import ru.medbus.domain.passport.inventory.InventoryAct;
import ru.medbus.domain.passport.inventory.InventoryCount;
import ru.medbus.domain.passport.inventory.InventoryState;
import ru.medbus.domain.passport.norms.Capacities;
import ru.medbus.domain.passport.norms.CapacityKind;
import ru.medbus.domain.passport.staff.StaffLoad;
import ru.medbus.domain.passport.staff.StaffOrder;
import ru.medbus.domain.passport.staff.StaffOrders;
import ru.medbus.domain.passport.staff.StaffPortion;
import ru.medbus.domain.passport.staff.StaffRecord;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.domain.shared.Snils;

/** What passes and what is barred while the ministry looks at a passport. */
@DatabaseTest
@TestPropertySource(properties = "medbus.passport.submit-from=33")
class SubmittedPassportIT {
    private static final Author FACILITY = new Author("registrar", "");

    @Autowired
    private Editions editions;
    @Autowired
    private PassportGate gate;
    @Autowired
    private FacilityEditing facts;
    @Autowired
    private EquipmentRegister register;
    @Autowired
    private EquipmentLedger ledger;
    @Autowired
    private Capacities capacities;
    @Autowired
    private Inventories inventories;
    @Autowired
    private InventoryCount count;
    @Autowired
    private InventoryAct act;
    @Autowired
    private StaffOrders orders;
    @Autowired
    private StaffLoad load;
    @Autowired
    private Staffing staffing;
    @Autowired
    private RegionTime time;
    @Autowired
    private JdbcTemplate database;
    private EquippedNetwork clinic;
    private long unit;

    @BeforeEach
    void submitted() {
        clinic = new EquippedNetwork(database);
        unit = unit("1");
        database.update("""
            update passport.facility set address = 'г. Примерск', post_index = '999000', oktmo = '99701000',
                   head = 'Главврачёва Г. Г.', phone = '(000) 000-00-01', email = 'mail@clinic.example',
                   inn = '9900000017', ogrn = '1029900000019', level = 2 where oid = ?""", clinic.oid);
        List.of("Участки", "Технологии").forEach(part -> facts.declareAbsent(clinic.oid, part, true, FACILITY));
        editions.submit(clinic.oid, editions.standing(clinic.oid).stateId(), FACILITY);
    }

    @Test
    void unitsAreNeitherEnteredNorChangedNorMovedNorWrittenOff() {
        refused(() -> unit("2"));
        refused(() -> register.change(unit, 1, clinic.xray("1-А"), "registrar", ""));
        refused(() -> register.place(unit, Optional.of(clinic.department), Optional.of(clinic.room14), "r", "Перенос"));
        refused(() -> register.state(unit, EquipmentState.WRITTEN_OFF, Instant.now(), "Износ", "registrar"));
        assertThat(register.get(unit).facts()).isEqualTo(clinic.xray("1"));
        assertThat(register.get(unit).state()).isEqualTo(EquipmentState.WORKING);
    }

    @Test
    void refusalSaysWhatIsLookedAtSinceWhenAndWhoGivesItBack() {
        var day = "%1$td.%1$tm.%1$tY".formatted(time.today());
        assertThat(gate.barrier(clinic.oid)).hasValueSatisfying(words -> assertThat(words)
                .contains("на приёмке в министерстве с " + day).contains("отправил registrar")
                .contains("заполнен на " + editions.standing(clinic.oid).percent() + " %")
                .contains("станет редакцией 1").contains("Отозвать его может организация")
                .contains("вернуть с замечаниями — министерство"));
        assertThatThrownBy(() -> unit("2")).hasMessage(gate.barrier(clinic.oid).orElseThrow());
    }

    @Test
    void bedsAndWorkplacesAreBarredAsTheRestOfThePassport() {
        refused(() -> capacities.set(clinic.department, CapacityKind.BEDS, 30, time.today(), FACILITY));
        assertThat(capacities.of(clinic.oid, time.today())).isEmpty();
    }

    @Test
    void repairUseAndCareOfAUnitGoOn() {
        register.state(unit, EquipmentState.REPAIR, Instant.now(), "Трубка", "registrar");
        ledger.use(unit, YearMonth.from(time.today()), 12, 3, "registrar");
        ledger.care(unit, new CareEvent(CareKind.MAINTENANCE, time.today(), Optional.of(time.today().plusYears(1)),
                "Акт 1", "Сервис"), "registrar");
        assertThat(register.get(unit).state()).isEqualTo(EquipmentState.REPAIR);
        assertThat(ledger.care(unit)).hasSize(1);
    }

    @Test
    void inventoryIsCountedAndItsActWaitsForTheDecision() {
        long id = inventories.open(new Inventories.Order(clinic.oid, "7", time.today(), "Председателев П. П.", "",
                List.of(), List.of()), "registrar");
        var elsewhere = count(id);
        refused(() -> act.close(id, "registrar"));
        assertThat(inventories.get(id).state()).isEqualTo(InventoryState.REVIEW);
        editions.giveBack(clinic.oid, editions.standing(clinic.oid).stateId(), Map.of("", "Дополните"),
                new Author("ministry", ""));
        act.close(id, "registrar");
        assertThat(register.get(unit).facts().roomId()).hasValue(elsewhere);
    }

    @Test
    void loadOfFrmrPasses() {
        long run = orders.one(clinic.oid, "admin");
        var snils = Snils.ofAccount(980_000_000 + (int) (unit % 1_000_000)).digits();
        load.apply(new StaffOrder(run, clinic.oid, 1), new StaffPortion(clinic.oid, 1, 1, List.of(new StaffRecord(
                new Worker(snils, "Примеров", "Иван", "", LocalDate.of(1980, 5, 5), 1),
                List.of(new Employment(snils, clinic.oid, Optional.of(clinic.department), "109", "врач-рентгенолог",
                        Employment.Kind.MAIN, BigDecimal.ONE, LocalDate.of(2020, 9, 1), Optional.empty(), "",
                        Source.FRMO)),
                List.of()))), time.today());
        assertThat(staffing.staff(clinic.oid, StaffFilter.everybody(time.today()), 10)).hasSize(1);
    }

    @Test
    void withdrawnPassportIsEditedAgain() {
        editions.withdraw(clinic.oid, editions.standing(clinic.oid).stateId(), FACILITY);
        assertThat(gate.barrier(clinic.oid)).isEmpty();
        register.change(unit, 1, clinic.xray("1-А"), "registrar", "");
    }

    @Test
    void unitOfAnAcceptedPassportIsChangedWithoutBeginningADraft() {
        editions.accept(clinic.oid, editions.standing(clinic.oid).stateId(), new Author("ministry", ""));
        register.change(unit, 1, clinic.xray("1-А"), "registrar", "");
        assertThat(editions.standing(clinic.oid).state()).isEqualTo(PassportState.ACCEPTED);
        assertThat(editions.since(clinic.oid, 1)).isNotEmpty();
    }

    /** @return the room where the unit was found */
    private long count(long id) {
        var sheet = inventories.sheets(id).stream().filter(each -> each.title().contains("14")).findFirst()
                .orElseThrow();
        count.scan(id, sheet.id(), EquipmentCode.of(unit), "registrar");
        inventories.move(id, InventoryState.REVIEW, "registrar");
        inventories.differences(id).forEach(line -> act.decide(id, line.id(), Decision.FOLLOW_FACT, "",
                InventoryAct.Taken.NOTHING));
        return clinic.room14;
    }

    private long unit(String number) {
        return register.add(clinic.xray(number), EquipmentState.WORKING, EquippedNetwork.longAgo(), "registrar", "");
    }

    private static void refused(ThrowingCallable edit) {
        assertThatThrownBy(edit).isInstanceOf(PassportRefusedException.class).hasMessageContaining("на приёмке");
    }
}
