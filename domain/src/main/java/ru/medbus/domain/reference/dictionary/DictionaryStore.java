package ru.medbus.domain.reference.dictionary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The part of a version: made and filled aside by COPY, then attached, or dropped whole. All inside the caller's
 * transaction, so that what is broken off leaves nothing. Plain JDBC: neither COPY nor names of tables go through a mapper.
 */
@Repository
class DictionaryStore {
    private static final String ROW = "reference.dictionary_row";
    private static final Pattern KEY = Pattern.compile("=\\(\\d+, (.*)\\)");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcTemplate jdbc;
    private final String indexMemory;
    private final String patience;

    /** @param indexMemory what PostgreSQL may take to build the indexes of one version; little makes big ones slow */
    @Autowired
    DictionaryStore(JdbcTemplate jdbc, @Value("${medbus.nsi.index-memory:256MB}") String indexMemory) {
        this(jdbc, indexMemory, "10s");
    }

    /** @param patience how long others may keep a version from being attached */
    DictionaryStore(JdbcTemplate jdbc, String indexMemory, String patience) {
        if (!indexMemory.matches("[0-9]+(kB|MB|GB)")) {
            throw new IllegalArgumentException("medbus.nsi.index-memory пишется как 256MB, а не " + indexMemory);
        }
        this.jdbc = jdbc;
        this.indexMemory = indexMemory;
        this.patience = patience;
    }

    /** One load or drop of a dictionary at a time, on all nodes, until the transaction ends. */
    boolean lock(String oid) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended('dictionary ' || ?, 0))", Boolean.class, oid));
    }

    /**
     * By the catalogue's columns: LIKE would keep all versions locked against a drop until this load ends. From here on the
     * transaction may take its time: a source may be slow.
     */
    void create(long versionId) {
        jdbc.execute("set local statement_timeout = 0");
        var columns = jdbc.queryForObject("""
            select string_agg(attname || ' ' || format_type(atttypid, atttypmod)
                              || case when attnotnull then ' not null' else '' end, ', ' order by attnum)
              from pg_attribute
             where attrelid = 'reference.dictionary_row'::regclass and attnum > 0 and not attisdropped
            """, String.class);
        jdbc.execute("create table " + part(versionId) + " (" + columns + ", constraint part check (version_id = "
                + versionId + "))");
    }

    /**
     * Frozen at once: nobody sees the part before its transaction ends, and the indexes need not mark every row as committed.
     *
     * @return rows written
     */
    int fill(long versionId, RowSource rows) {
        return jdbc.execute((ConnectionCallback<Integer>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + part(versionId) + " (" + RowLines.COLUMNS + ") from stdin (freeze)");
            try {
                var lines = new RowLines(versionId, copy);
                rows.each(lines::add);
                return lines.end();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    /** Rows of another version but those with keys that are here already or were removed. */
    int fillFrom(long versionId, long base, List<String> removed) {
        return jdbc.update("insert into " + part(versionId) + " (" + RowLines.COLUMNS + ") select " + versionId
                + ", b.n + (select coalesce(max(n), 0) from " + part(versionId)
                + "), b.key, b.code, b.name, b.parent, b.valid_from, b.valid_to, b.words, b.stems, b.cells from "
                + part(base) + " b where b.key <> all (?) and not exists (select from " + part(versionId)
                + " p where p.key = b.key)", (Object) removed.toArray(String[]::new));
    }

    /** As all versions have them, so that attaching only takes them over. */
    void index(long versionId) {
        var part = part(versionId);
        jdbc.execute("set local maintenance_work_mem = '" + indexMemory + "'");
        try {
            jdbc.execute("create unique index on " + part + " (version_id, key)");
        } catch (DuplicateKeyException e) {
            throw new DictionaryRefusedException("Ключ " + key(e) + " встретился дважды: страницы или файл повторяют"
                    + " строки. Загруженное не тронуто; повторите загрузку или проверьте файл.");
        }
        jdbc.execute("create unique index on " + part + " (version_id, n)");
        jdbc.execute("create index on " + part + " (code)");
        jdbc.execute("create index on " + part + " using gin (stems)");
        jdbc.execute("set local default_statistics_target = 20"); // a sample of 6,000 rows
        jdbc.execute("analyze " + part);
    }

    /**
     * Shows it to all with the commit. Other loads and drops wait for each other here: the last word of a transaction.
     *
     * @throws DictionaryRefusedException somebody holds the table of all versions for too long
     */
    void attach(long versionId) {
        var part = part(versionId);
        jdbc.execute("set local lock_timeout = '" + patience + "'");
        try {
            jdbc.execute("alter table " + ROW + " attach partition " + part + " for values in (" + versionId + ")");
        } catch (UncategorizedSQLException e) {
            throw LOCK_NOT_AVAILABLE.equals(e.getSQLException().getSQLState()) ? occupied() : e;
        }
        jdbc.execute("alter table " + part + " drop constraint part");
    }

    private DictionaryRefusedException occupied() {
        return new DictionaryRefusedException("Таблица справочников занята обслуживанием базы дольше " + patience
                + ". Загруженное не тронуто; повторите загрузку позже.");
    }

    /** Gives up rather than hold readers back: what stays is dropped after the next load. */
    void drop(long versionId) {
        jdbc.execute("set local lock_timeout = '200ms'");
        jdbc.execute("drop table " + part(versionId));
    }

    private static String part(long versionId) {
        return ROW + "_" + versionId;
    }

    /** «Key (version_id, key)=(17, 5) is duplicated.» → «5»; the detail is asked for, it may be kept out of messages. */
    private static String key(DuplicateKeyException e) {
        var detail = Optional.of(e.getMostSpecificCause()).filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage()).map(ServerErrorMessage::getDetail);
        return detail.map(KEY::matcher).filter(Matcher::find).map(found -> "«" + found.group(1) + "»").orElse("строки");
    }
}
