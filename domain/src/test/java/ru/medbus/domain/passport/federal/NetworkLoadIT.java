package ru.medbus.domain.passport.federal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.Change;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Source;

/** A set of ФРМО is applied whole with its history, or not at all; the region's corrections stay. */
@DatabaseTest
class NetworkLoadIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private NetworkLoad load;
    @Autowired
    private FederalLoads loads;
    @Autowired
    private FederalDifferences differences;
    @Autowired
    private Network network;
    @Autowired
    private ChangeLog changes;
    @Autowired
    private JdbcTemplate jdbc;
    private final InventedSet set = InventedSet.small();
    private final String hospital = set.oid("10");
    private final String department = set.department("10", "100");
    private final String unit = department + ".1001";

    /** What other tests loaded does not go when this one loads its own. */
    @BeforeEach
    void alone() {
        jdbc.update("delete from passport.difference");
        jdbc.update("delete from passport.federal_record");
    }

    @Test
    void newRecordsStandInTheNetworkWithTheirHistory() {
        var number = apply(set);
        assertThat(facility().shortName()).isEqualTo("Больница");
        assertThat(facility().parentOid()).contains(set.oid("1"));
        assertThat(facility().source()).isEqualTo(Source.FRMO);
        assertThat(network.departments(hospital)).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("Стационар");
            assertThat(found.buildingId()).contains(network.buildings(hospital).getFirst().id());
        });
        assertThat(network.careUnits(department)).singleElement()
                .satisfies(found -> assertThat(found.roomCount()).isZero());
        assertThat(loads.counts(number)).containsEntry(LoadChange.Deed.ADDED, 5);
        assertThat(changes.of(hospital, 10)).extracting(Change::subject).contains("Организация",
                "Здание Главный корпус",
                "Подразделение Стационар", "Отделение Кардиология");
    }

    @Test
    void changedFieldIsNotedWithItsFormerValue() {
        apply(set);
        var number = apply(set.with(hospital, "short_name", "Больница № 1"));
        assertThat(facility().shortName()).isEqualTo("Больница № 1");
        assertThat(facility().revision()).isEqualTo(2);
        assertThat(loads.changes(number, Optional.empty(), 10)).singleElement().satisfies(change -> {
            assertThat(change.title()).isEqualTo("Краткое наименование");
            assertThat(change.deed()).isEqualTo(LoadChange.Deed.CHANGED);
        });
        assertThat(changes.of(hospital, "Организация", 1)).singleElement()
                .extracting(Change::who, Change::field, Change::before, Change::after)
                .containsExactly("ФРМО", "Краткое наименование", "Больница", "Больница № 1");
    }

    @Test
    void sameSetAgainChangesNothing() {
        apply(set);
        assertThat(loads.summary(apply(set))).isEqualTo("изменений нет");
        assertThat(facility().revision()).isEqualTo(1);
    }

    @Test
    void endedLoadIsNotAppliedAgain() {
        long number = apply(set);
        load.apply(number, set.with(hospital, "short_name", "Второй раз"), TODAY, 20);
        assertThat(facility().shortName()).isEqualTo("Больница");
        assertThat(changes.of(hospital, "Организация", 10)).hasSize(1);
    }

    @Test
    void whatHasGoneIsClosedNotDeletedAndOpensWhenItComesBack() {
        apply(set);
        var gone = set.copy().without(department).without(unit);
        apply(gone);
        assertThat(network.department(department).orElseThrow().closedOn()).contains(TODAY);
        assertThat(network.careUnits(department)).singleElement().satisfies(
                closed -> assertThat(closed.closedOn()).contains(TODAY));
        assertThat(changes.of(hospital, 10)).filteredOn(change -> change.why().equals("нет в ФРМО"))
                .extracting(Change::subject)
                .containsExactlyInAnyOrder("Подразделение Стационар", "Отделение Кардиология");
        assertThat(loads.summary(apply(gone))).isEqualTo("изменений нет");
        apply(set);
        assertThat(network.department(department).orElseThrow().closedOn()).isEmpty();
    }

    @Test
    void goneFacilityIsClosedWithTheReason() {
        apply(set);
        apply(set.copy().without(hospital).without(department).without(unit)
                .without(hospital + "/77"));
        assertThat(facility().closedOn()).contains(TODAY);
        assertThat(facility().closeReason()).isEqualTo("нет в ФРМО");
        apply(set);
        assertThat(facility().closedOn()).isEmpty();
        assertThat(facility().closeReason()).isEmpty();
    }

    @Test
    void closingThatFrmoSaysItselfKeepsItsOwnDayAndReason() {
        apply(set);
        apply(set.with(hospital, "closed_on", "2025-12-31").with(hospital, "close_reason", "Реорганизация"));
        assertThat(facility().closedOn()).contains(LocalDate.of(2025, 12, 31));
        assertThat(facility().closeReason()).isEqualTo("Реорганизация");
    }

    @Test
    void localCorrectionStaysAndBecomesADifference() {
        apply(set);
        correct("Больница имени Образцова");
        apply(set);
        assertThat(facility().shortName()).isEqualTo("Больница имени Образцова");
        assertThat(open()).extracting(FederalDifference::title, FederalDifference::ours, FederalDifference::federal)
                .containsExactly(tuple("Краткое наименование", "Больница имени Образцова", "Больница"));
        apply(set.with(hospital, "short_name", "Больница № 1"));
        assertThat(facility().shortName()).isEqualTo("Больница имени Образцова");
        assertThat(open()).extracting(FederalDifference::federal).containsExactly("Больница № 1");
    }

    @Test
    void whatTheRegionAloneKnowsIsNoDifference() {
        apply(set);
        jdbc.update("update passport.facility set phone = '+70000000000', profile = 'многопрофильная' where oid = ?",
                hospital);
        apply(set);
        assertThat(open()).isEmpty();
        assertThat(facility().profile()).isEqualTo("многопрофильная");
    }

    @Test
    void takenDifferenceChangesThePassportAndIsNoted() {
        apply(set);
        correct("Другое имя");
        apply(set);
        differences.take(open().getFirst().id(), "ministry", "Опечатка у нас");
        assertThat(facility().shortName()).isEqualTo("Больница");
        assertThat(open()).isEmpty();
        assertThat(changes.of(hospital, 1)).singleElement().extracting(Change::who, Change::why, Change::after)
                .containsExactly("ministry", "Опечатка у нас", "Больница");
        assertThat(loads.summary(apply(set))).isEqualTo("изменений нет");
    }

    @Test
    void keptDifferenceIsAskedAboutAgainOnlyWhenFrmoSaysSomethingElse() {
        apply(set);
        correct("Другое имя");
        apply(set);
        differences.keep(open().getFirst().id(), "ministry", "В ФРМО подана заявка");
        apply(set);
        assertThat(open()).isEmpty();
        assertThat(differences.list(hospital, true, 10)).singleElement()
                .satisfies(kept -> assertThat(kept.decidedBy()).isEqualTo("ministry"));
        apply(set.with(hospital, "short_name", "Третье имя"));
        assertThat(open()).hasSize(1);
        apply(set.with(hospital, "short_name", "Другое имя"));
        assertThat(differences.list(hospital, true, 10)).as("both say the same").isEmpty();
    }

    @Test
    void decisionNeedsAReasonAndAFieldThatHasNotMoved() {
        apply(set);
        correct("Другое имя");
        apply(set);
        long id = open().getFirst().id();
        assertThatThrownBy(() -> differences.keep(id, "ministry", " ")).isInstanceOf(PassportRefusedException.class)
                .hasMessageContaining("причину");
        correct("Четвёртое имя");
        assertThatThrownBy(() -> differences.take(id, "ministry", "Опечатка у нас"))
                .isInstanceOf(PassportRefusedException.Outdated.class);
        assertThat(facility().shortName()).isEqualTo("Четвёртое имя");
        assertThatThrownBy(() -> differences.take(-1, "ministry", "Опечатка у нас"))
                .isInstanceOf(PassportRefusedException.Unknown.class);
    }

    @Test
    void recordOfTheRegionThatAppearsInFrmoIsTakenOver() {
        jdbc.update("insert into passport.facility (oid, kind, full_name, short_name, source)"
                + " values (?, 'MEDICAL', 'Имя региона', 'Больница', 'LOCAL')", hospital);
        apply(set);
        assertThat(facility().source()).isEqualTo(Source.FRMO);
        assertThat(facility().inn()).as("empty here").isEqualTo("9900000010");
        assertThat(open()).extracting(FederalDifference::field).containsExactly("full_name");
    }

    record Broken(String fact, Consumer<InventedSet> spoil, String says) {
        @Override
        public String toString() {
            return fact;
        }
    }

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken("parent is missing", set -> set.with(set.oid("10"), "parent_oid", "1.2.3"),
                        "вышестоящей организации 1.2.3 нет"),
                new Broken("hierarchy is a circle", set -> set.with(set.oid("1"), "parent_oid", set.oid("10")),
                        "Подчинённость замкнута в круг"),
                new Broken("closed before opened",
                        set -> set.with(set.department("10", "100"), "closed_on", "2014-01-01"),
                        "99.2.114, строка 4: Подразделение Стационар: закрыто 01.01.2014 раньше, чем открыто 01.03.2015"),
                new Broken("department of an unknown МО", set -> set.department("11", "100", "Чужое", null),
                        "Подразделение Чужое: МО"),
                new Broken("отделение of an unknown department", set -> set.unit("10", "200", "1", "Чужое"),
                        "подразделения"),
                new Broken("the same OID twice", set -> set.department("10", "100", "Второе", null),
                        "строка 6: ОИД"),
                new Broken("no name", set -> set.with(set.department("10", "100"), "name", ""),
                        "название не указано"),
                new Broken("no day", set -> set.with(set.oid("10"), "opened_on", "31.02.2020"),
                        "дата «31.02.2020» не читается"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenSetChangesNothingAndSaysWhere(Broken broken) {
        apply(set);
        var before = facility();
        set.with(hospital, "short_name", "Новое имя");
        broken.spoil().accept(set);
        assertThatThrownBy(() -> apply(set)).isInstanceOf(FederalRefusedException.class)
                .hasMessageContaining(broken.says()).hasMessageContaining("Загруженное не тронуто");
        assertThat(facility()).isEqualTo(before);
    }

    @Test
    void tornSetIsNotTakenForClosings() {
        for (int i = 0; i < 30; i++) {
            set.department("10", "2" + i, "Подразделение " + i, null);
        }
        apply(set);
        var torn = set.copy();
        torn.records.removeIf(record -> record.key().contains(".0.2"));
        assertThatThrownBy(() -> apply(torn)).hasMessageContaining("набор, вероятно, неполон");
        assertThat(network.departments(hospital)).allMatch(each -> each.closedOn().isEmpty());
    }

    @Test
    void buildingChosenHereStays() {
        apply(set);
        jdbc.update("insert into passport.building (facility_oid, name, source) values (?, 'Флигель', 'LOCAL')",
                hospital);
        long own = network.buildings(hospital).stream().filter(each -> each.name().equals("Флигель")).findFirst()
                .orElseThrow().id();
        jdbc.update("update passport.department set building_id = ? where oid = ?", own, department);
        apply(set);
        assertThat(network.department(department).orElseThrow().buildingId()).contains(own);
    }

    @Test
    void wholeRegionIsAppliedAtOnce() {
        var region = new InventedSet();
        region.facility("1", "Министерство", null);
        for (int i = 2; i <= 501; i++) {
            region.facility("" + i, "МО " + i, region.oid("1"));
            for (int d = 1; d <= 12; d++) {
                region.department("" + i, "" + d, "Подразделение " + d, null);
            }
        }
        assertThat(loads.counts(apply(region))).containsEntry(LoadChange.Deed.ADDED, 501 + 6000);
        assertThat(loads.summary(apply(region))).isEqualTo("изменений нет");
    }

    private long apply(RecordSource records) {
        long number = loads.begin(FederalSystem.FRMO, "admin");
        load.apply(number, records, TODAY, 20);
        return number;
    }

    private void correct(String name) {
        jdbc.update("update passport.facility set short_name = ? where oid = ?", name, hospital);
    }

    private Facility facility() {
        return network.facility(hospital).orElseThrow();
    }

    private List<FederalDifference> open() {
        return differences.list(hospital, false, 10);
    }
}
