package ru.medbus.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Fills the journal with messages of the last twenty days: five keys each, all recipients done. The indexes of this month
 * and the last are made anew afterwards, as a sort is cheaper than as many insertions; all is on the disk when
 * it returns.
 */
final class FilledJournal {
    private static final int CHUNK = 500_000;
    private static final List<String> TABLES = List.of("message", "business_key", "mark");

    private final Hub hub;

    FilledJournal(Hub hub) {
        this.hub = hub;
    }

    /** The keys of message n hold n, so that any of them can be asked for; all are the asking system's own. */
    void fill(int rows) throws SQLException, IOException {
        try (var database = hub.database(); var statement = database.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("drop index journal.business_key_by_value, journal.business_key_by_message");
            for (int from = 0; from < rows; from += CHUNK) {
                statement.execute(chunk(from, Math.min(rows, from + CHUNK), rows));
            }
            statement.execute("create index business_key_by_value on journal.business_key (kind, value, message_id)");
            statement.execute("create index business_key_by_message on journal.business_key (message_id)");
            for (var table : TABLES) {
                statement.execute("vacuum analyze journal." + table);
            }
            statement.execute("checkpoint");
        }
    }

    private static String chunk(int from, int to, int rows) {
        return """
            with n as materialized (
                select n, journal.id_floor(now() - interval '20 days' + n * (interval '20 days' / %3$d)) + 1 + n %% 4096 as id
                  from generate_series(%1$d, %2$d - 1) as n),
            m as (insert into journal.message
                  select id, case n %% 3 when 0 then 'semd.141' when 1 then 'semd.140' else 'relay.lab' end, 'in ',
                         'Демонстрационная МИС', '1.2.643.5.1.13.13.12.2.99.9999', 'filled-' || n, 'filled.step', 16000 from n),
            k as (insert into journal.business_key
                  select kind, case kind when 1 then 'filled-' || n when 3 then md5('snils' || n %% 300000)
                                         when 5 then '1.2.643.5.1.13.13.12.2.99.' || n %% 500
                                         when 6 then '9901' || lpad(n::text, 12, '0')
                                         else md5('correlation' || n) end, id
                    from n, unnest(array[1, 3, 5, 6, 9]) as kind)
            insert into journal.mark (message_id, step, n, outcome, at, ms)
            select id, 'filled.step', 1, 3, journal.moment(id), 5 from n""".formatted(from, to, rows);
    }
}
