package ru.medbus.domain.passport.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.equipment.EquipmentQueriesMapper.Asked;

/** A page of the register reads an index, whatever narrows it, so that its cost does not grow with the register. */
@DatabaseTest
class EquipmentPlanIT {
    private static final int UNITS = 30_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired
    private JdbcTemplate database;
    @Autowired
    private SqlSessionFactory sessions;

    @BeforeEach
    void manyUnits() {
        if (database.queryForObject("select count(*) from passport.equipment where type_code like 'PLAN-%'",
                Integer.class) == 0) {
            var facilities = Stream.generate(() -> new EquippedNetwork(database).oid).limit(30)
                    .collect(java.util.stream.Collectors.joining(","));
            database.update("""
                insert into passport.equipment (facility_oid, type_code, type_name, model, serial, inventory_number,
                                                commissioned_on, service_years, funding, verification_on, maintenance_on,
                                                state, state_since)
                select (string_to_array(?, ','))[1 + n % 30], 'PLAN-' || n % 40, 'Вид', 'Модель', 'S' || n, 'P' || n,
                       date '2012-01-01' + n % 5000, 10, 'UNKNOWN', date '2026-05-01' + n % 400, date '2026-05-20' + n % 400,
                       (array['WORKING', 'WORKING', 'WORKING', 'IDLE', 'REPAIR', 'WRITTEN_OFF'])[1 + n % 6], now()
                  from generate_series(1, ?) n""", facilities, UNITS);
            database.execute("analyze passport.equipment");
        }
    }

    static Stream<Asked> narrowings() {
        return Stream.of(asked("", "", null, null, ""), asked("1.2.643.5.1.13.13.12.2.99.770001", "", null, null, ""),
                asked("", "PLAN-7", null, null, ""), asked("", "", EquipmentState.REPAIR, null, ""),
                asked("", "", null, EquipmentTrouble.VERIFICATION, ""),
                asked("", "", null, EquipmentTrouble.MAINTENANCE, ""), asked("", "", null, EquipmentTrouble.WORN, ""),
                asked("", "", null, null, "P123"));
    }

    @ParameterizedTest
    @MethodSource("narrowings")
    void pageIsReadByAnIndex(Asked asked) {
        var plan = String.join("\n", plan("page", asked));
        assertThat(plan).doesNotContain("Seq Scan on equipment").contains("Index");
    }

    @Test
    void laterPageBeginsWhereTheFormerEnded() {
        var later = new Asked("", "", new String[0], null, null, "", 0, 20_000, 51, TODAY);
        assertThat(String.join("\n", plan("page", later))).contains("Index Cond: (id > ")
                .doesNotContain("Seq Scan on equipment");
    }

    private static Asked asked(String facility, String type, EquipmentState state, EquipmentTrouble trouble,
            String text) {
        return new Asked(facility, "", type.isEmpty() ? new String[0] : new String[]{type}, state, trouble, text, 0, 0,
                51, TODAY);
    }

    private java.util.List<String> plan(String query, Asked asked) {
        var bound = sessions.getConfiguration().getMappedStatement(EquipmentQueriesMapper.class.getName() + "." + query)
                .getBoundSql(asked);
        var meta = sessions.getConfiguration().newMetaObject(asked);
        var values = bound.getParameterMappings().stream().map(each -> bound.hasAdditionalParameter(each.getProperty())
                ? bound.getAdditionalParameter(each.getProperty())
                : meta.getValue(each.getProperty()))
                .map(value -> value instanceof Enum<?> constant ? constant.name() : value).toArray();
        return database.queryForList("explain " + bound.getSql(), String.class, values);
    }
}
