package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.journal.MessageQueriesMapper.Criteria;
import ru.medbus.domain.journal.MessageQueriesMapper.StoredKey;

/** What a question reads grows with its answer and not with the journal. */
@DatabaseTest
class JournalPlanIT {
    private static final int MESSAGES = 30_000;
    private static final int FEW = 1_000;
    private static final Pattern ROWS = Pattern
            .compile("actual (?:time=\\S+ )?rows=(\\d+) loops=(\\d+)|Rows Removed by (?:Join )?Filter: (\\d+)");

    @Autowired
    private MessageQueriesMapper questions;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private SqlSessionFactory sessions;

    /** Of the last minutes, all ended, all of one organisation, each with three keys of its own. */
    @BeforeEach
    void manyMessages() {
        if (database.queryForObject("select count(*) from journal.message where document like 'plan-%'",
                Integer.class) == 0) {
            database.update("""
                with n as materialized (select n, journal.id_floor(now() - interval '10 minutes') + n as id
                                          from generate_series(1, ?) n),
                     m as (insert into journal.message
                           select id, 'plan', 'in ', 'mis-17', '1.2.643.99', 'plan-' || n, 'plan.step', 1 from n),
                     k as (insert into journal.business_key
                           select kind, case kind when 5 then '1.2.643.99' else kind || '-' || n end, id
                             from n, unnest(array[1, 3, 5, 6]) as kind)
                insert into journal.mark (message_id, step, n, outcome) select id, 'plan.step', 1, 3 from n""",
                    MESSAGES);
            Stream.of("message", "business_key", "mark").forEach(table -> database.execute("analyze journal." + table));
        }
    }

    static Stream<Criteria> narrowings() {
        return Stream.of(asked(null, null, null), asked("plan", null, null), asked(null, 2, null),
                asked(null, null, "plan.step"));
    }

    @ParameterizedTest
    @MethodSource("narrowings")
    @Transactional
    void newestOfAnOrganisationWithManyMessagesAreReadFromTheEnd(Criteria asked) {
        questions.readInOrder();
        assertThat(read(MessageQueriesMapper.class, "named", asked)).isLessThan(FEW);
    }

    @Test
    void oldestUnderWayIsLookedForAboveTheWatermarkOnly() {
        database.update("update journal.watermark set message_id = ?", MessageIds.floor(Instant.now()));
        assertThat(read(StrandedMapper.class, "oldestOpen", new Object())).isLessThan(FEW);
    }

    private static Criteria asked(String type, Integer state, String system) {
        return new Criteria(List.of(new StoredKey(1, "1.2.643.99"), new StoredKey(5, "1.2.643.99")), null, type, state,
                system, null, null, null, null, null, null, 51);
    }

    /** The most that a part of the plan has read. */
    private long read(Class<?> mapper, String query, Object asked) {
        var bound = sessions.getConfiguration().getMappedStatement(mapper.getName() + "." + query).getBoundSql(asked);
        var meta = sessions.getConfiguration().newMetaObject(asked);
        var values = bound.getParameterMappings().stream().map(each -> bound.hasAdditionalParameter(each.getProperty())
                ? bound.getAdditionalParameter(each.getProperty())
                : meta.getValue(each.getProperty())).toArray();
        var plan = database.queryForList("explain (analyze) " + bound.getSql(), String.class, values);
        return plan.stream().flatMapToLong(line -> ROWS.matcher(line).results()
                .mapToLong(row -> row.group(3) == null
                        ? Long.parseLong(row.group(1)) * Long.parseLong(row.group(2))
                        : Long.parseLong(row.group(3))))
                .max().orElseThrow();
    }
}
