package ru.medbus.domain.passport.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.Change;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.PassportRefusedException;

@DatabaseTest
class EquipmentRegisterIT {
    @Autowired
    private EquipmentRegister register;
    @Autowired
    private EquipmentLedger ledger;
    @Autowired
    private EquipmentQueries queries;
    @Autowired
    private EquipmentCompleteness completeness;
    @Autowired
    private ChangeLog changes;
    @Autowired
    private JdbcTemplate database;
    private EquippedNetwork clinic;

    @BeforeEach
    void clinic() {
        clinic = new EquippedNetwork(database);
    }

    @Test
    void unitComesBackAsItWasEnteredAndTheHistoryKnowsIt() {
        long id = add(clinic.xray("101"));
        var unit = register.get(id);
        assertThat(unit.facts()).isEqualTo(clinic.xray("101"));
        assertThat(unit.wornOn()).hasValue(LocalDate.of(2030, 2, 1));
        assertThat(changes.of(clinic.oid, unit.subject(), 10)).singleElement()
                .satisfies(change -> assertThat(change.after()).contains("инв. № 101"));
    }

    @Test
    void roomOfAnotherOrganisationIsRefusedAtItsField() {
        var other = new EquippedNetwork(database);
        var facts = clinic.xray("101").at(Optional.empty(), Optional.of(other.room12));
        assertRefused(facts, "roomId", "другой организации");
        assertRefused(clinic.xray("101").at(Optional.of(other.department), Optional.empty()), "departmentOid",
                "другой организации");
    }

    @Test
    void evenPastTheServiceTheDatabaseHoldsTheOrganisationTogether() {
        var other = new EquippedNetwork(database);
        long id = add(clinic.xray("101"));
        assertThatThrownBy(() -> database.update("update passport.equipment set room_id = ? where id = ?",
                other.room12, id)).hasMessageContaining("foreign key");
    }

    @Test
    void roomBringsItsDepartmentAndRefusesAnother() {
        long id = add(clinic.xray("101").at(Optional.empty(), Optional.of(clinic.room12)));
        assertThat(register.get(id).facts().departmentOid()).hasValue(clinic.department);
        clinic.department(clinic.oid + ".0.2", "902");
        assertRefused(clinic.xray("102").at(Optional.of(clinic.oid + ".0.2"), Optional.of(clinic.room12)), "roomId",
                "закреплено за другим подразделением");
    }

    @Test
    void inventoryNumberIsTakenOnceInAnOrganisation() {
        add(clinic.xray("101"));
        assertRefused(clinic.xray("101"), "inventoryNumber", "уже занят");
        add(new EquippedNetwork(database).xray("101"));
        long second = add(clinic.xray("102"));
        assertThatThrownBy(() -> register.change(second, 1, clinic.xray("101"), "tester", ""))
                .hasMessageContaining("уже занят");
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        var wrong = new EquipmentFacts(clinic.oid, Optional.empty(), Optional.empty(), "", "", "", "", "", "",
                Optional.of(1850), Optional.of(LocalDate.of(2999, 1, 1)), Optional.of(0), -1, Funding.UNKNOWN, "",
                Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> add(wrong)).isInstanceOfSatisfying(FieldsRefusedException.class,
                refusal -> assertThat(FieldsRefusedException.of(refusal)).containsOnlyKeys("typeCode", "model",
                        "inventoryNumber", "madeYear", "commissionedOn", "serviceYears", "costKopecks"));
    }

    @Test
    void changedFieldsStandInTheHistoryOneByOne() {
        long id = add(clinic.xray("101"));
        register.change(id, 1, clinic.xray("101-А").at(Optional.empty(), Optional.of(clinic.room14)), "tester",
                "Переезд");
        assertThat(changes.of(clinic.oid, register.get(id).subject(), 10)).filteredOn(each -> !each.field().isEmpty())
                .extracting(Change::field, Change::before, Change::after).containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Инвентарный номер", "101", "101-А"),
                        org.assertj.core.groups.Tuple.tuple("Заводской номер", "SN-101", "SN-101-А"),
                        org.assertj.core.groups.Tuple.tuple("Подразделение", EquippedNetwork.XRAY, ""),
                        org.assertj.core.groups.Tuple.tuple("Помещение", "12", "14"));
        assertThat(places(id)).isEqualTo(2);
    }

    @Test
    void laterSaveOfAnOlderFormIsRefused() {
        long id = add(clinic.xray("101"));
        register.change(id, 1, clinic.xray("101-А"), "first", "");
        assertThatThrownBy(() -> register.change(id, 1, clinic.xray("101-Б"), "second", ""))
                .isInstanceOf(PassportRefusedException.Outdated.class);
        assertThat(register.get(id).facts().inventoryNumber()).isEqualTo("101-А");
    }

    @Test
    void stateChangesByAllowedMovesOnlyAndNeverBackInTime() {
        long id = add(clinic.xray("101"));
        var broken = Instant.parse("2026-03-01T06:00:00Z");
        register.state(id, EquipmentState.REPAIR, broken, "Трубка", "tester");
        assertThatThrownBy(() -> register.state(id, EquipmentState.MOTHBALLED, Instant.now(), "Так", "tester"))
                .hasMessageContaining("нельзя перейти");
        assertThatThrownBy(() -> register.state(id, EquipmentState.WORKING, broken.minusSeconds(1), "Так", "tester"))
                .hasMessageContaining("не раньше прежнего");
        assertThatThrownBy(() -> register.state(id, EquipmentState.WORKING, Instant.now().plusSeconds(600), "Так",
                "tester")).hasMessageContaining("не в будущем");
        assertThatThrownBy(() -> register.state(id, EquipmentState.WORKING, Instant.now(), " ", "tester"))
                .hasMessageContaining("причину");
        register.state(id, EquipmentState.WRITTEN_OFF, Instant.now(), "Износ", "tester");
        assertThat(ledger.states(id)).extracting(StateChange::state).containsExactly(EquipmentState.WORKING,
                EquipmentState.REPAIR, EquipmentState.WRITTEN_OFF);
        assertThatThrownBy(() -> register.change(id, register.get(id).revision(), clinic.xray("101"), "tester", ""))
                .hasMessageContaining("списана");
    }

    @Test
    void ledgerRowsCannotBeRewritten() {
        long id = add(clinic.xray("101"));
        assertThatThrownBy(() -> database.update("update passport.equipment_state set state = 'IDLE' "
                + "where equipment_id = ?", id)).hasMessageContaining("не изменяется");
    }

    @Test
    void useSaidAgainIsCorrectedByTheDifference() {
        long id = add(clinic.xray("101"));
        ledger.use(id, YearMonth.of(2026, 3), 312, 22, "tester");
        ledger.use(id, YearMonth.of(2026, 3), 300, 22, "tester");
        ledger.use(id, YearMonth.of(2026, 3), 300, 22, "tester");
        assertThat(ledger.use(id)).containsExactly(new MonthOfUse(LocalDate.of(2026, 3, 1), 300, 22, 2));
        assertThat(
                database.queryForList("select studies from passport.equipment_use where equipment_id = ? order by id",
                        Integer.class, id))
                .containsExactly(312, -12);
    }

    @Test
    void useOutOfReasonIsRefused() {
        long id = add(clinic.xray("101"));
        assertThatThrownBy(() -> ledger.use(id, YearMonth.of(2026, 2), -1, 1, "tester"))
                .hasMessageContaining("от 0 до");
        assertThatThrownBy(() -> ledger.use(id, YearMonth.of(2026, 2), 1, 113, "tester"))
                .hasMessageContaining("от 0 до 112");
        assertThatThrownBy(() -> ledger.use(id, YearMonth.of(2020, 1), 1, 1, "tester"))
                .hasMessageContaining("ещё не введена");
        assertThatThrownBy(() -> ledger.use(id, YearMonth.of(2999, 1), 1, 1, "tester"))
                .hasMessageContaining("ещё не наступил");
        assertThat(ledger.use(id)).isEmpty();
    }

    @Test
    void verificationMovesTheNextDayAndEndsTheTrouble() {
        long id = add(clinic.xray("101"));
        database.update("update passport.equipment set verification_on = '2026-01-01' where id = ?", id);
        assertThat(queries.page(troubled(EquipmentTrouble.VERIFICATION), 0, 10)).singleElement()
                .satisfies(line -> assertThat(line.unverified()).isTrue());
        ledger.care(id, new CareEvent(CareKind.VERIFICATION, LocalDate.of(2026, 2, 1),
                Optional.of(LocalDate.of(2999, 2, 1)), "С-0001", "ЦСМ (вымышленный)"), "tester");
        assertThat(queries.page(troubled(EquipmentTrouble.VERIFICATION), 0, 10)).isEmpty();
        assertThat(ledger.care(id)).hasSize(1);
    }

    @Test
    void careWithoutItsFactsIsRefused() {
        long id = add(clinic.xray("101"));
        var day = LocalDate.of(2026, 2, 1);
        assertThatThrownBy(() -> ledger.care(id, new CareEvent(CareKind.VERIFICATION, day, Optional.of(day), "С-1", ""),
                "tester")).hasMessageContaining("позже");
        assertThatThrownBy(() -> ledger.care(id, new CareEvent(CareKind.MAINTENANCE, day, Optional.empty(), "", ""),
                "tester")).hasMessageContaining("когда следующий раз");
        assertThatThrownBy(() -> ledger.care(id, new CareEvent(CareKind.VERIFICATION, day,
                Optional.of(day.plusYears(1)), " ", ""), "tester")).hasMessageContaining("свидетельства");
    }

    @Test
    void registerIsFoundByLabelNumberAndSerialAndCountsItsStates() {
        long id = add(clinic.xray("ИНВ-5"));
        add(clinic.unit("ИНВ-6", "US", "Аппарат УЗИ"));
        assertThat(found(EquipmentCode.of(id))).containsExactly(id);
        assertThat(found("инв-5")).containsExactly(id);
        assertThat(found("sn-инв-5")).containsExactly(id);
        assertThat(queries.count(EquipmentFilter.NONE.of(clinic.oid))).isEqualTo(2);
        assertThat(queries.page(new EquipmentFilter(clinic.oid, "", List.of("X-RAY", "CT"), Optional.empty(),
                Optional.empty(), ""), 0, 10)).extracting(EquipmentLine::id).containsExactly(id);
        register.state(id, EquipmentState.WRITTEN_OFF, Instant.now(), "Износ", "tester");
        assertThat(queries.count(EquipmentFilter.NONE.of(clinic.oid))).isEqualTo(1);
        assertThat(queries.states(clinic.oid)).containsEntry(EquipmentState.WORKING, 1)
                .containsEntry(EquipmentState.WRITTEN_OFF, 1).containsEntry(EquipmentState.IDLE, 0);
    }

    @Test
    void pageGoesOnAfterTheLastOneSeen() {
        long first = add(clinic.xray("1"));
        long second = add(clinic.xray("2"));
        var all = EquipmentFilter.NONE.of(clinic.oid);
        assertThat(queries.page(all, 0, 1)).extracting(EquipmentLine::id).containsExactly(first);
        assertThat(queries.page(all, first, 1)).extracting(EquipmentLine::id).containsExactly(second);
    }

    @Test
    void completenessIsTheShareOfDescribedUnits() {
        add(clinic.xray("1"));
        add(clinic.xray("2").at(Optional.empty(), Optional.empty()));
        var bare = new EquippedNetwork(database);
        assertThat(completeness.filled(List.of(clinic.oid, bare.oid))).containsExactly(java.util.Map.entry(clinic.oid,
                50));
    }

    private List<Long> found(String text) {
        return queries.page(new EquipmentFilter(clinic.oid, "", List.of(), Optional.empty(), Optional.empty(), text), 0,
                10).stream().map(EquipmentLine::id).toList();
    }

    private EquipmentFilter troubled(EquipmentTrouble trouble) {
        return new EquipmentFilter(clinic.oid, "", List.of(), Optional.empty(), Optional.of(trouble), "");
    }

    private long add(EquipmentFacts facts) {
        return register.add(facts, EquipmentState.WORKING, EquippedNetwork.longAgo(), "tester", "");
    }

    private int places(long id) {
        return database.queryForObject("select count(*) from passport.equipment_place where equipment_id = ?",
                Integer.class, id);
    }

    private void assertRefused(EquipmentFacts facts, String field, String words) {
        assertThatThrownBy(() -> add(facts)).isInstanceOfSatisfying(PassportRefusedException.class,
                refusal -> assertThat(refusal.field()).isEqualTo(field)).hasMessageContaining(words);
    }
}
