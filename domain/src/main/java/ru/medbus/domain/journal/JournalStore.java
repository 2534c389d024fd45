package ru.medbus.domain.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Whole batches into the journal, one statement each: arrays unnested by the server.
 * Plain JDBC, because a batch is arrays and a mapper would only hide them.
 */
@Repository
class JournalStore {
    private static final String INSERT = """
        with a as (select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                        ?::int[], ?::bytea[], ?::boolean[], ?::text[])
                       as t(id, type, direction, sender, facility, document, queue, size, sha256, known, trace)),
             d as (insert into journal.known_document (sender, document, message_id, sha256)
                   select sender, document, id, sha256 from a where known
                   on conflict do nothing returning message_id),
             n as (select a.* from a where not known or id in (select message_id from d)),
             m as (insert into journal.message (id, type, direction, sender, facility, document, queue, size, trace)
                   select id, type, direction, sender, facility, document, queue, size, trace from n),
             b as (insert into journal.body (message_id, part, sha256, size, content)
                   select t.* from unnest(?::bigint[], ?::text[], ?::bytea[], ?::int[], ?::bytea[])
                       as t(id, part, sha256, size, content) join n on n.id = t.id),
             k as (insert into journal.business_key (kind, value, message_id)
                   select t.kind, t.value, t.id from unnest(?::smallint[], ?::text[], ?::bigint[])
                       as t(kind, value, id) join n on n.id = t.id),
             r as (insert into journal.mark (message_id, step, n, outcome, code, detail)
                   select t.* from unnest(?::bigint[], ?::text[], ?::smallint[], ?::smallint[], ?::text[], ?::text[])
                       as t(id, step, n, outcome, code, detail))""";

    /** Places grow in the order of the batch. */
    private static final String IN_LINE = """
        ,    l as (insert into journal.turn (message_id, step, line, lets_pass)
                   select t.id, t.step, t.line, t.lets_pass
                     from unnest(?::bigint[], ?::text[], ?::text[], ?::boolean[])
                          with ordinality as t(id, step, line, lets_pass, place) join n on n.id = t.id
                    order by t.place)""";

    private static final String WRITTEN = "\nselect id from n";

    private static final String KNOWN = """
        select d.sender, d.document, d.message_id, d.sha256
          from unnest(?::text[], ?::text[]) as t(sender, document)
          join journal.known_document d on d.sender = t.sender and d.document = t.document""";

    /** A row that was committed long after its id was made may lie below the watermark, and nobody handed it over. */
    private static final String REMEMBER = """
        insert into journal.lagging (message_id)
        select m.id from journal.message m
         where m.id = any(?) and m.id < (select message_id from journal.watermark) and journal.is_open(m.id, m.queue)
        on conflict do nothing""";
    private static final String MARK = """
        with b as (insert into journal.body (message_id, part, sha256, size, content)
                   select * from unnest(?::bigint[], ?::text[], ?::bytea[], ?::int[], ?::bytea[])
                   on conflict do nothing),
             k as (insert into journal.business_key (kind, value, message_id)
                   select * from unnest(?::smallint[], ?::text[], ?::bigint[]))
        insert into journal.mark (message_id, step, n, outcome, at, ms, until, code, detail, author)
        select * from unnest(?::bigint[], ?::text[], ?::smallint[], ?::smallint[], ?::timestamptz[], ?::int[],
                             ?::timestamptz[], ?::text[], ?::text[], ?::text[])
        on conflict do nothing""";

    private static final Comparator<Mark> IN_ORDER = Comparator.comparingLong(Mark::messageId)
            .thenComparing(Mark::step).thenComparing(Mark::n);

    private final JdbcTemplate jdbc;
    private final KeyHash hash;

    JournalStore(JdbcTemplate jdbc, KeyHash hash) {
        this.jdbc = jdbc;
        this.hash = hash;
    }

    /** Writes what is new. Returns the ids written; the others are repeats or conflicts. */
    Set<Long> insert(List<Entry> entries) {
        var inLine = entries.stream().filter(entry -> entry.refusal().isEmpty() && entry.arrival().line().isPresent())
                .toList();
        var sql = INSERT + (inLine.isEmpty() ? "" : IN_LINE) + WRITTEN;
        return jdbc.execute(sql, (PreparedStatement statement) -> {
            var row = new Arrays(statement);
            row.add("bigint", entries, Entry::id);
            row.add("text", entries, e -> e.arrival().type());
            row.add("text", entries, e -> e.arrival().direction().code());
            row.add("text", entries, e -> e.arrival().sender());
            row.add("text", entries, e -> e.arrival().facility());
            row.add("text", entries, e -> e.arrival().document());
            row.add("text", entries, e -> e.refusal().isPresent() ? null : e.arrival().queue());
            row.add("int4", entries, e -> e.arrival().first().size());
            row.add("bytea", entries, e -> e.arrival().first().sha256());
            row.add("bool", entries, e -> e.refusal().isEmpty());
            row.add("text", entries, e -> e.arrival().trace().isEmpty() ? null : e.arrival().trace());
            addBodies(row, entries.stream()
                    .flatMap(e -> e.arrival().bodies().stream().map(body -> new Attached(e.id(), body))).toList());
            addKeys(row, entries.stream()
                    .flatMap(e -> e.arrival().keys().stream().map(key -> new Named(e.id(), key))).toList());
            var refusals = entries.stream().flatMap(e -> e.refusal().stream()).toList();
            row.add("bigint", refusals, Mark::messageId);
            row.add("text", refusals, Mark::step);
            row.add("int2", refusals, Mark::n);
            row.add("int2", refusals, mark -> mark.outcome().code());
            row.add("text", refusals, Mark::code);
            row.add("text", refusals, Mark::detail);
            if (!inLine.isEmpty()) {
                addLines(row, inLine);
            }
            var written = new HashSet<Long>();
            try (var ids = statement.executeQuery()) {
                while (ids.next()) {
                    written.add(ids.getLong(1));
                }
            }
            return written;
        });
    }

    /** The messages that stand for these documents already, by sender and document. */
    Map<DocumentName, Known> known(Collection<DocumentName> names) {
        return jdbc.execute(KNOWN, (PreparedStatement statement) -> {
            var row = new Arrays(statement);
            row.add("text", names, DocumentName::sender);
            row.add("text", names, DocumentName::document);
            var found = new HashMap<DocumentName, Known>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(new DocumentName(rows.getString(1), rows.getString(2)),
                            new Known(rows.getLong(3), rows.getBytes(4)));
                }
            }
            return found;
        });
    }

    /** Lets the watchdog see these messages, when they are open and it has passed them. */
    void remember(Collection<Known> messages) {
        jdbc.execute(REMEMBER, (PreparedStatement statement) -> {
            new Arrays(statement).add("bigint", messages, Known::messageId);
            return statement.executeUpdate();
        });
    }

    /**
     * Appends what happened; returns how many marks are new. One whose number is taken is a repeat and is dropped. All
     * go in one order, so that two batches with the same marks wait for each other and never both.
     */
    int append(List<Mark> unordered, List<Attached> bodies, List<Named> keys) {
        var marks = unordered.stream().sorted(IN_ORDER).toList();
        return jdbc.execute(MARK, (PreparedStatement statement) -> {
            var row = new Arrays(statement);
            addBodies(row, bodies);
            addKeys(row, keys);
            row.add("bigint", marks, Mark::messageId);
            row.add("text", marks, Mark::step);
            row.add("int2", marks, Mark::n);
            row.add("int2", marks, mark -> mark.outcome().code());
            row.add("timestamptz", marks, mark -> Timestamp.from(mark.at()));
            row.add("int4", marks, Mark::ms);
            row.add("timestamptz", marks, mark -> mark.until().map(Timestamp::from).orElse(null));
            row.add("text", marks, Mark::code);
            row.add("text", marks, Mark::detail);
            row.add("text", marks, Mark::author);
            return statement.executeUpdate();
        });
    }

    private static void addBodies(Arrays row, List<Attached> bodies) throws SQLException {
        row.add("bigint", bodies, Attached::messageId);
        row.add("text", bodies, attached -> attached.body().part());
        row.add("bytea", bodies, attached -> attached.body().sha256());
        row.add("int4", bodies, attached -> attached.body().size());
        row.add("bytea", bodies, attached -> attached.body().zstd());
    }

    private void addKeys(Arrays row, List<Named> keys) throws SQLException {
        row.add("int2", keys, named -> named.key().kind().code());
        row.add("text", keys, named -> hash.stored(named.key()));
        row.add("bigint", keys, Named::messageId);
    }

    private void addLines(Arrays row, List<Entry> inLine) throws SQLException {
        row.add("bigint", inLine, Entry::id);
        row.add("text", inLine, e -> e.arrival().queue());
        row.add("text", inLine, e -> e.arrival().line().map(hash::stored).orElseThrow());
        row.add("bool", inLine, e -> e.arrival().line().orElseThrow().letsPass());
    }

    /** An arrival with its id, and the refusal when it was refused at the door. */
    record Entry(long id, Arrival arrival, Optional<Mark> refusal) {
        DocumentName name() {
            return new DocumentName(arrival.sender(), arrival.document());
        }
    }

    record DocumentName(String sender, String document) {}

    record Known(long messageId, byte[] sha256) {}

    record Attached(long messageId, Body body) {}

    record Named(long messageId, BusinessKey key) {}

    /** Binds one array after another. */
    private static final class Arrays {
        private final PreparedStatement statement;
        private final Connection connection;
        private int next = 1;

        Arrays(PreparedStatement statement) throws SQLException {
            this.statement = statement;
            this.connection = statement.getConnection();
        }

        <T> void add(String type, Collection<T> rows, Function<T, Object> column) throws SQLException {
            var values = rows.stream().map(column);
            var array = type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
            statement.setArray(next++, connection.createArrayOf(type, array));
        }
    }
}
