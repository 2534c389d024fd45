package ru.medbus.domain.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class NetworkTreeIT {
    private static final String REGION = "1.2.643.5.1.13.13.12.2.97.";

    @Autowired
    private NetworkTree tree;
    @Autowired
    private List<CompletenessPart> parts;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void network() {
        facility("1", "Аптека", "PHARMACY", "97000001", null);
        facility("2", "Больница", "MEDICAL", "97000001", null);
        facility("3", "Поликлиника", "MEDICAL", "97000002", null);
        facility("4", "Закрытая", "MEDICAL", "97000002", "2020-01-01");
        jdbc.update("insert into passport.department (oid, facility_oid, name, type_code, source, closed_on) values"
                + " (?, ?, 'Стационар', '2', 'FRMO', null), (?, ?, 'Старый корпус', '', 'FRMO', '2020-01-01')"
                + " on conflict do nothing", REGION + "2.0.1", REGION + "2", REGION + "2.0.2", REGION + "2");
        jdbc.update(
                "insert into passport.care_unit (oid, department_oid, kind, name, source) values (?, ?, 'INPATIENT',"
                        + " 'Кардиология', 'FRMO') on conflict do nothing",
                REGION + "2.0.1.1", REGION + "2.0.1");
    }

    @Test
    void openOnesComeWithWhatWorksInThem() {
        assertThat(names(filter("", NetworkFilter.State.OPEN))).containsExactly("Больница", "Поликлиника", "Аптека");
        var hospital = tree.page(NetworkFilter.one(REGION + "2"), Optional.empty(), 10).getFirst();
        assertThat(hospital.departments()).hasSize(2);
        var open = tree.page(filter("Больница", NetworkFilter.State.OPEN), Optional.empty(), 10).getFirst();
        assertThat(open.departments()).singleElement().satisfies(node -> {
            assertThat(node.department().name()).isEqualTo("Стационар");
            assertThat(node.units()).hasSize(1);
        });
    }

    @Test
    void filtersNarrow() {
        assertThat(names(filter("", NetworkFilter.State.CLOSED))).containsExactly("Закрытая");
        assertThat(names(filter("стационар", NetworkFilter.State.OPEN))).containsExactly("Больница");
        assertThat(names(filter("%", NetworkFilter.State.ALL))).as("a sign of patterns is a letter").isEmpty();
        assertThat(names(new NetworkFilter("", Optional.of(FacilityKind.PHARMACY), "97", NetworkFilter.State.ALL,
                Optional.empty()))).containsExactly("Аптека");
        assertThat(names(new NetworkFilter("", Optional.empty(), "97000002", NetworkFilter.State.ALL,
                Optional.empty()))).containsExactly("Закрытая", "Поликлиника");
        assertThat(tree.count(filter("", NetworkFilter.State.ALL))).isEqualTo(4);
    }

    @Test
    void pagesFollowEachOther() {
        var first = tree.page(filter("", NetworkFilter.State.ALL), Optional.empty(), 2);
        var second = tree.page(filter("", NetworkFilter.State.ALL),
                Optional.of(NetworkTree.place(first.getLast().facility())), 2);
        assertThat(first).hasSize(2);
        assertThat(second).extracting(branch -> branch.facility().shortName()).containsExactly("Поликлиника",
                "Аптека");
    }

    @Test
    void completenessCountsWhatDepartmentsLack() {
        assertThat(parts).extracting(CompletenessPart::title).contains("Подразделения", "Сотрудники");
        var departments = parts.stream().filter(part -> part.title().equals("Подразделения")).findFirst().orElseThrow();
        assertThat(departments.filled(List.of(REGION + "2", REGION + "3"))).containsOnly(
                Map.entry(REGION + "2", 67));
    }

    private List<String> names(NetworkFilter filter) {
        var found = new ArrayList<String>();
        tree.each(filter, branch -> found.add(branch.facility().shortName()));
        return found;
    }

    /** Of this region alone. */
    private static NetworkFilter filter(String text, NetworkFilter.State state) {
        return new NetworkFilter(text, Optional.empty(), "97", state, Optional.empty());
    }

    private void facility(String number, String name, String kind, String oktmo, String closed) {
        jdbc.update("insert into passport.facility (oid, kind, full_name, short_name, oktmo, closed_on, source)"
                + " values (?, ?, ?, ?, ?, ?::date, 'FRMO') on conflict do nothing", REGION + number, kind, name, name,
                oktmo, closed);
    }
}
