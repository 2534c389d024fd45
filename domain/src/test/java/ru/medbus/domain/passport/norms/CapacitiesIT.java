package ru.medbus.domain.passport.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.Change;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.EquippedNetwork;

@DatabaseTest
class CapacitiesIT {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final Author FACILITY = new Author("registrar", "Приказ № 3");

    @Autowired
    private Capacities capacities;
    @Autowired
    private CapacitySnapshot snapshot;
    @Autowired
    private ChangeLog changes;
    @Autowired
    private Network network;
    @Autowired
    private JdbcTemplate database;
    private EquippedNetwork clinic;

    @BeforeEach
    void clinic() {
        clinic = new EquippedNetwork(database);
    }

    @Test
    void laterDayEndsTheEarlierAndBothStayToBeSeen() {
        beds(34, NEW_YEAR);
        beds(40, SPRING);
        assertThat(bedsOn(NEW_YEAR)).isEqualTo(34);
        assertThat(bedsOn(SPRING)).isEqualTo(40);
        assertThat(capacities.history(clinic.department)).extracting(CapacityEntry::quantity, CapacityEntry::since,
                CapacityEntry::until, CapacityEntry::why).containsExactly(
                        tuple(40, SPRING, Optional.empty(), "Приказ № 3"),
                        tuple(34, NEW_YEAR, Optional.of(SPRING.minusDays(1)), "Приказ № 3"));
    }

    @Test
    void sameDayAgainCorrectsAndTheMistakeIsMarked() {
        beds(340, NEW_YEAR);
        beds(34, NEW_YEAR);
        assertThat(bedsOn(SPRING)).isEqualTo(34);
        assertThat(capacities.history(clinic.department)).extracting(CapacityEntry::quantity, CapacityEntry::replaced)
                .containsExactly(tuple(34, false), tuple(340, true));
        assertThat(changes.of(clinic.oid, 10)).extracting(Change::field, Change::before, Change::after)
                .contains(tuple("Коек с 2026-01-01", "340", "34"));
    }

    @Test
    void bedsAndWorkplacesDoNotEndEachOther() {
        beds(34, NEW_YEAR);
        capacities.set(clinic.department, CapacityKind.WORKPLACES, 5, SPRING, FACILITY);
        assertThat(capacities.history(clinic.department)).extracting(CapacityEntry::until)
                .containsOnly(Optional.empty());
    }

    @Test
    void dayOutsideTheDepartmentsLifeAndWildNumbersAreRefusedAtTheirFields() {
        database.update("update passport.department set opened_on = ?, closed_on = ? where oid = ?", NEW_YEAR, SPRING,
                clinic.department);
        refused(() -> beds(1, NEW_YEAR.minusDays(1)), "since", "открыто только с 01.01.2026");
        refused(() -> beds(1, SPRING), "since", "закрыто с 01.03.2026");
        refused(() -> beds(-1, NEW_YEAR), "beds", "Коек: от 0");
        refused(() -> beds(10_001, NEW_YEAR), "beds", "до 10000");
        assertThat(capacities.history(clinic.department)).isEmpty();
    }

    @Test
    void editionKeepsThemByDepartment() {
        beds(34, NEW_YEAR);
        assertThat(snapshot.facts(network.facility(clinic.oid).orElseThrow())).isEqualTo(Map.of(EquippedNetwork.XRAY,
                Map.of("Подразделение", EquippedNetwork.XRAY, "Коек", "34")));
    }

    private void beds(int quantity, LocalDate since) {
        capacities.set(clinic.department, CapacityKind.BEDS, quantity, since, FACILITY);
    }

    private int bedsOn(LocalDate day) {
        return capacities.of(clinic.oid, day).get(clinic.department).beds().getAsInt();
    }

    private static void refused(Runnable deed, String field, String words) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(PassportRefusedException.class,
                refusal -> assertThat(refusal.field()).isEqualTo(field)).hasMessageContaining(words);
    }
}
