package ru.medbus.domain.passport.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.completeness.Recount;
import ru.medbus.domain.passport.edition.PassportState;

/** Over 5,000 generated organisations, each with three changes. */
@DatabaseTest
@TestInstance(Lifecycle.PER_CLASS)
class PassportRegisterIT {
    private static final int MANY = 5_000;
    private static final int FEW_BUFFERS = 1_200;

    @Autowired
    private PassportRegister register;
    @Autowired
    private RegionSummary summary;
    @Autowired
    private Recount recount;
    @Autowired
    private SqlSessionFactory sessions;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void region() {
        jdbc.update("""
            insert into passport.facility (oid, kind, full_name, short_name, inn, oktmo, closed_on, source)
            select '9.9.' || n, case when n % 10 = 0 then 'PHARMACY' else 'MEDICAL' end,
                   'Вымышленная больница с длинным названием № ' || n, 'Больница ' || n, '9900' || n,
                   (88701000 + n % 20)::text, case when n % 50 = 0 then date '2020-01-01' end, 'LOCAL'
              from generate_series(1, ?) n
            """, MANY);
        jdbc.update("""
            insert into passport.change (who, facility_oid, subject, field, before, after)
            select 'registrar', '9.9.' || n, 'Организация', 'Телефон', '', k::text
              from generate_series(1, ?) n, generate_series(1, 3) k
            """, MANY);
        jdbc.update("""
            insert into passport.standing (facility_oid, state, percent)
            select '9.9.' || n, case when n % 100 = 7 then 'SUBMITTED' else 'DRAFT' end, n % 100
              from generate_series(1, ?) n
            """, MANY);
        List.of("facility", "standing", "change").forEach(table -> jdbc.execute("analyze passport." + table));
    }

    @AfterAll
    void clear() {
        jdbc.update("delete from passport.change where facility_oid like '9.9.%'");
        jdbc.update("delete from passport.standing where facility_oid like '9.9.%'");
        jdbc.update("delete from passport.facility where oid like '9.9.%'");
    }

    @Test
    void pageAfterPageShowsEveryOneOnce() {
        var filter = filter("", Optional.empty(), Optional.of(PassportState.SUBMITTED), "8870", Optional.empty());
        var first = register.page(filter, "", 30);
        var second = register.page(filter, first.getLast().oid(), 30);
        assertThat(first).hasSize(30);
        assertThat(second).hasSize(20).doesNotContainAnyElementsOf(first);
        assertThat(first.getFirst().changedBy()).isEqualTo("registrar");
    }

    @Test
    void organisationIsFoundByNameOidAndTaxNumber() {
        assertThat(register.page(RegisterFilter.open("больница 4321", Optional.empty()), "", 10))
                .singleElement().extracting(PassportLine::oid).isEqualTo("9.9.4321");
        assertThat(register.page(RegisterFilter.open("9.9.4321", Optional.empty()), "", 10)).hasSize(1);
        assertThat(register.page(RegisterFilter.open("99004321", Optional.empty()), "", 10)).hasSize(1);
        assertThat(register.page(RegisterFilter.open("%", Optional.empty()), "", 10)).isEmpty();
    }

    @Test
    void filtersNarrowAndClosedOnesAreHiddenUntilAskedFor() {
        assertThat(register.page(RegisterFilter.open("9.9.50", Optional.of("9.9.50")), "", 10)).isEmpty();
        assertThat(register.page(new RegisterFilter("", Optional.empty(), Optional.empty(), "", Optional.empty(),
                true, Optional.of("9.9.50")), "", 10)).hasSize(1);
        assertThat(register.page(filter("", Optional.of(FacilityKind.PHARMACY), Optional.empty(), "88701000",
                Optional.of(50)), "", 1_000)).isNotEmpty().allSatisfy(line -> {
                    assertThat(line.percent()).isLessThan(50);
                    assertThat(line.kind()).isEqualTo(FacilityKind.PHARMACY);
                });
    }

    @Test
    void everyPageReadsFewBuffersWhateverTheFilter() throws Exception {
        assertThat(buffers(filter("", Optional.empty(), Optional.empty(), "", Optional.empty()), "")).isPositive()
                .isLessThan(FEW_BUFFERS);
        assertThat(buffers(filter("", Optional.empty(), Optional.empty(), "", Optional.empty()), "9.9.4500"))
                .isLessThan(FEW_BUFFERS);
        assertThat(buffers(filter("4999", Optional.empty(), Optional.empty(), "", Optional.empty()), ""))
                .isLessThan(FEW_BUFFERS);
        assertThat(buffers(filter("", Optional.of(FacilityKind.PHARMACY), Optional.of(PassportState.DRAFT), "8870",
                Optional.of(40)), "")).isLessThan(FEW_BUFFERS);
        assertThat(buffers(filter("", Optional.empty(), Optional.of(PassportState.SUBMITTED), "",
                Optional.empty()), "")).isLessThan(FEW_BUFFERS);
    }

    @Test
    void recountOfAllWritesWhatDiffersAndThenNothing() {
        recount.all();
        assertThat(recount.all()).isZero();
        jdbc.update("update passport.facility set phone = '(000) 1' where oid = '9.9.1'");
        assertThat(recount.all()).isEqualTo(1);
    }

    @Test
    void summaryCountsWhatIsOpenByTerritoryAndKind() {
        jdbc.update("""
            insert into passport.building (facility_oid, name, troubled, source)
            values ('9.9.1', 'Корпус А', true, 'LOCAL'), ('9.9.1', 'Корпус Б', false, 'LOCAL'),
                   ('9.9.21', 'Корпус В', false, 'LOCAL')
            """);
        var table = summary.now();
        var line = table.lines().stream().filter(each -> each.oktmo().equals("88701001"))
                .filter(each -> each.kind() == FacilityKind.MEDICAL).findFirst().orElseThrow();
        assertThat(number(table, line, "Организаций")).isEqualTo(250);
        assertThat(number(table, line, "Зданий")).isEqualTo(3);
        assertThat(number(table, line, "из них аварийных")).isEqualTo(1);
        assertThat(table.total().getFirst()).isEqualTo(table.lines().stream()
                .mapToLong(each -> each.numbers().getFirst()).sum());
        jdbc.update("delete from passport.building where facility_oid like '9.9.%'");
    }

    private static long number(Summary table, Summary.Line line, String column) {
        return line.numbers().get(table.columns().indexOf(column));
    }

    private static RegisterFilter filter(String text, Optional<FacilityKind> kind, Optional<PassportState> state,
            String territory, Optional<Integer> below) {
        return new RegisterFilter(text, kind, state, territory, below, false, Optional.empty());
    }

    /** What PostgreSQL touches for the very statement of the page. */
    private int buffers(RegisterFilter filter, String after) throws Exception {
        var mapped = sessions.getConfiguration().getMappedStatement(RegisterMapper.class.getName() + ".page");
        var asked = Map.of("w", filter.wanted(), "after", after, "limit", 51);
        var sql = mapped.getBoundSql(asked);
        try (var session = sessions.openSession();
                var plan = session.getConnection()
                        .prepareStatement("explain (analyze, buffers, format json) " + sql.getSql())) {
            sessions.getConfiguration().newParameterHandler(mapped, asked, sql).setParameters(plan);
            try (var rows = plan.executeQuery()) {
                rows.next();
                return touched(new ObjectMapper().readTree(rows.getString(1)).path(0).path("Plan"));
            }
        }
    }

    private static int touched(JsonNode plan) {
        return plan.path("Shared Hit Blocks").asInt() + plan.path("Shared Read Blocks").asInt();
    }
}
