package ru.medbus.domain.passport.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.EquippedNetwork;
import ru.medbus.domain.passport.norms.Capacities;
import ru.medbus.domain.passport.norms.CapacityKind;
import ru.medbus.domain.passport.norms.CapacityOverride;
import ru.medbus.domain.passport.norms.CapacityOverrides;
import ru.medbus.domain.passport.norms.StandardRow;
import ru.medbus.domain.passport.norms.Standards;
import ru.medbus.domain.reference.calendar.RegionTime;

@DatabaseTest
class NeedIT {
    private static final Actor BY = new Actor("norms", "");
    private static final Author TESTER = new Author("tester", "");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Autowired
    private Need need;
    @Autowired
    private Standards standards;
    @Autowired
    private Capacities capacities;
    @Autowired
    private CapacityOverrides overrides;
    @Autowired
    private EquipmentRegister register;
    @Autowired
    private RegionTime time;
    @Autowired
    private JdbcTemplate database;
    private EquippedNetwork clinic;
    private final String departmentType = UUID.randomUUID().toString();
    private long standard;

    @BeforeEach
    void clinicAndStandard() {
        clinic = new EquippedNetwork(database);
        database.update("update passport.department set type_code = ? where oid = ?", departmentType,
                clinic.department);
        standard = standards.add("Вымышленный стандарт " + departmentType, BY);
        long edition = standards.addEdition(standard, "1-В", START, START, Optional.empty(), BY);
        standards.load(edition, List.of(new StandardRow(2, Map.of(StandardRow.DEPARTMENT_TYPE, departmentType,
                StandardRow.EQUIPMENT, "Рентгеновский аппарат", StandardRow.TYPES, "X-RAY", StandardRow.UNITS, "1",
                StandardRow.RULE, "на койки", StandardRow.PER, "20", StandardRow.PARAGRAPH, "3.1"))), BY);
        standards.putInForce(edition, BY);
        capacities.set(clinic.department, CapacityKind.BEDS, 34, START, TESTER);
    }

    @Test
    void needIsNormByBedsMinusWhatWorks() {
        unit("1");
        var line = today();
        assertThat(line.why()).isEqualTo("1 на 20 коек × 34 коек = 2");
        assertThat(line.demand().source()).contains("приказ № 1-В от 01.01.2026, редакция 1, п. 3.1");
        assertThat(line.units()).isEqualTo(new Units(1, 1, 0, 0));
        assertThat(line.need()).isEqualTo(1);
    }

    @Test
    void repairAndAgeAreTakenOffByTheLedgers() {
        long broken = unit("1");
        unit("2");
        assertThat(today().need()).isZero();
        register.state(broken, EquipmentState.REPAIR, Instant.now(), "Трубка", "tester");
        assertThat(today().units()).isEqualTo(new Units(2, 1, 0, 1));
        assertThat(today().need()).isEqualTo(1);
        assertThat(on(LocalDate.of(2030, 2, 1)).units().worn()).isEqualTo(1);
        assertThat(on(LocalDate.of(2030, 2, 1)).need()).isEqualTo(2);
    }

    @Test
    void pastDayIsToldAsItWasThen() {
        long id = unit("1");
        register.state(id, EquipmentState.REPAIR, Instant.now(), "Трубка", "tester");
        register.place(id, Optional.empty(), Optional.empty(), "tester", "На склад");
        assertThat(on(time.today().minusDays(1)).units()).isEqualTo(new Units(1, 1, 0, 0));
        assertThat(today().units()).isEqualTo(Units.NONE);
        assertThat(need.homeless(clinic.oid)).isEqualTo(1);
        assertThat(need.lines(clinic.oid, START.minusDays(1))).isEmpty();
    }

    @Test
    void writtenOffUnitIsNotThere() {
        register.state(unit("1"), EquipmentState.WRITTEN_OFF, Instant.now(), "Износ", "tester");
        assertThat(today().units()).isEqualTo(Units.NONE);
    }

    @Test
    void bedsHoldFromTheirDayOn() {
        capacities.set(clinic.department, CapacityKind.BEDS, 60, START.plusMonths(1), TESTER);
        assertThat(on(START.plusMonths(1).minusDays(1)).norm()).isEqualTo(2);
        assertThat(on(START.plusMonths(1)).norm()).isEqualTo(3);
    }

    @Test
    void ministryHasTheNeedCountedOtherwiseWithAReasonUntilItTakesThatBack() {
        overrides.give(clinic.department, CapacityKind.BEDS, 70, START, Optional.of(START.plusDays(9)),
                "Приказ № 5: открываются палаты", BY);
        assertThat(on(START.plusDays(9)).norm()).isEqualTo(4);
        assertThat(on(START.plusDays(9)).why()).isEqualTo(
                "1 на 20 коек × 70 коек = 4; число для расчёта: Приказ № 5: открываются палаты");
        assertThat(on(START.plusDays(10)).why()).isEqualTo("1 на 20 коек × 34 коек = 2");
        assertThat(capacities.of(clinic.oid, START).get(clinic.department).beds()).hasValue(34);
        long id = overrides.of(clinic.oid).getFirst().id();
        overrides.end(id, BY);
        assertThat(on(START).norm()).isEqualTo(2);
        assertThat(overrides.of(clinic.oid)).extracting(CapacityOverride::endedBy).containsExactly("norms");
        assertThatThrownBy(() -> overrides.end(id, BY)).hasMessageContaining("уже снято");
    }

    @Test
    void overrideWithoutAReasonOrWithDaysTheWrongWayRoundIsRefused() {
        assertThatThrownBy(() -> overrides.give(clinic.department, CapacityKind.BEDS, 70, START, Optional.empty(),
                " ", BY)).hasMessageContaining("Основание: заполните");
        assertThatThrownBy(() -> overrides.give(clinic.department, CapacityKind.BEDS, 70, START,
                Optional.of(START.minusDays(1)), "Приказ", BY)).hasMessageContaining("раньше первого");
        assertThatThrownBy(() -> overrides.give(clinic.department, CapacityKind.BEDS, -1, START, Optional.empty(),
                "Приказ", BY)).hasMessageContaining("Коек: от 0");
        assertThat(overrides.of(clinic.oid)).isEmpty();
    }

    @Test
    void overrideOfBedsSaysNothingWhereWorkplacesAreCounted() {
        overrides.give(clinic.department, CapacityKind.WORKPLACES, 9, START, Optional.empty(), "Приказ", BY);
        assertThat(on(START).why()).isEqualTo("1 на 20 коек × 34 коек = 2");
    }

    @Test
    void standardIsAppliedToAnotherDepartmentForItsDays() {
        var other = clinic.oid + ".0.2";
        clinic.department(other, "else");
        assertThat(need.lines(clinic.oid, START)).hasSize(1);
        standards.addTo(standard, other, START, Optional.of(START.plusDays(9)), "Приказ главного врача", BY);
        assertThat(need.lines(clinic.oid, START.plusDays(9))).filteredOn(line -> line.demand().added()).singleElement()
                .satisfies(line -> assertThat(line.unknown()).isTrue());
        assertThat(need.lines(clinic.oid, START.plusDays(10))).hasSize(1);
    }

    @Test
    void closedDepartmentNeedsNothing() {
        database.update("update passport.department set closed_on = ? where oid = ?", START.plusDays(5),
                clinic.department);
        assertThat(need.lines(clinic.oid, START.plusDays(4))).hasSize(1);
        assertThat(need.lines(clinic.oid, START.plusDays(5))).isEmpty();
    }

    @Test
    void regionSumsItsOrganisations() {
        assertThat(NeedTotal.byFacility(need.lines("", time.today())))
                .filteredOn(total -> total.key().equals(clinic.oid))
                .singleElement().satisfies(total -> assertThat(total.need()).isEqualTo(2));
    }

    private long unit(String number) {
        return register.add(clinic.xray(number), EquipmentState.WORKING, EquippedNetwork.longAgo(), "tester", "");
    }

    private NeedLine today() {
        return on(time.today());
    }

    private NeedLine on(LocalDate day) {
        return need.lines(clinic.oid, day).getFirst();
    }
}
