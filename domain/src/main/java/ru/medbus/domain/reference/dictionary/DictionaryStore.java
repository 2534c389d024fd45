package ru.medbus.domain.reference.dictionary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
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
    private static final int CHUNK = 1 << 16;

    private final JdbcTemplate jdbc;
    private final String indexMemory;

    /** @param indexMemory what PostgreSQL may take to build the indexes of one version; little makes big ones slow */
    DictionaryStore(JdbcTemplate jdbc, @Value("${medbus.nsi.index-memory:256MB}") String indexMemory) {
        if (!indexMemory.matches("[0-9]+(kB|MB|GB)")) {
            throw new IllegalArgumentException("medbus.nsi.index-memory пишется как 256MB, а не " + indexMemory);
        }
        this.jdbc = jdbc;
        this.indexMemory = indexMemory;
    }

    /** One load of a dictionary at a time, on all nodes, until the transaction ends. */
    boolean lock(String oid) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended('dictionary ' || ?, 0))", Boolean.class, oid));
    }

    void create(long versionId) {
        jdbc.execute("create table " + part(versionId) + " (like " + ROW + " including defaults, constraint part check"
                + " (version_id = " + versionId + "))");
    }

    /** @return rows written */
    int fill(long versionId, RowSource rows) {
        return jdbc.execute((ConnectionCallback<Integer>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + part(versionId) + " from stdin");
            try {
                var lines = new Lines(versionId, copy);
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
        return jdbc.update("insert into " + part(versionId)
                + " select " + versionId + ", b.n + (select coalesce(max(n), 0) from " + part(versionId)
                + "), b.key, b.code, b.name, b.parent, b.valid_from, b.valid_to, b.words, b.cells from " + ROW
                + " b where b.version_id = " + base + " and b.key <> all (?) and not exists (select from "
                + part(versionId) + " p where p.key = b.key)", (Object) removed.toArray(String[]::new));
    }

    /** Indexes first, so that attaching only takes them over. */
    void attach(long versionId) {
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
        jdbc.execute("create index on " + part + " using gin (words)");
        jdbc.execute("analyze " + part);
        jdbc.execute("alter table " + ROW + " attach partition " + part + " for values in (" + versionId + ")");
        jdbc.execute("alter table " + part + " drop constraint part");
    }

    /** Gives up rather than hold readers back: what stays is dropped after the next load. */
    void drop(long versionId) {
        jdbc.execute("set local lock_timeout = '3s'");
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

    /** COPY in text form; some tens of kilobytes are sent at a time. */
    private final class Lines {
        private final long versionId;
        private final CopyIn copy;
        private final StringBuilder text = new StringBuilder(CHUNK + 4096);
        private int n;

        Lines(long versionId, CopyIn copy) {
            this.versionId = versionId;
            this.copy = copy;
        }

        void add(DictionaryRow row) {
            check(row);
            text.append(versionId).append('\t').append(++n);
            cell(row.key());
            cell(row.code());
            cell(row.name());
            cell(row.parent().orElse(null));
            cell(row.from().map(Object::toString).orElse(null));
            cell(row.to().map(Object::toString).orElse(null));
            cell(Words.of(row));
            cells(row.cells());
            text.append('\n');
            if (text.length() > CHUNK) {
                send();
            }
        }

        int end() throws SQLException {
            send();
            copy.endCopy();
            return n;
        }

        private void send() {
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            text.setLength(0);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException("COPY was broken off", e));
            }
        }

        private void check(DictionaryRow row) {
            if (row.key().isBlank()) {
                throw new DictionaryRefusedException("Строка " + (n + 1) + ": ключ пуст. Загруженное не тронуто.");
            }
            for (var cell : row.cells().entrySet()) {
                if (cell.getValue().indexOf('\0') >= 0 || cell.getValue().indexOf('\uFFFD') >= 0) {
                    throw new DictionaryRefusedException("Строка " + (n + 1) + " (ключ «" + row.key() + "»), столбец "
                            + cell.getKey() + ": знаки испорчены, кодировка не та. Загруженное не тронуто.");
                }
            }
        }

        /** A JSON object inside a COPY: what JSON escapes with a backslash has two of them here. */
        private void cells(Map<String, String> cells) {
            text.append('\t');
            char before = '{';
            for (var cell : cells.entrySet()) {
                text.append(before);
                quoted(cell.getKey());
                text.append(':');
                quoted(cell.getValue());
                before = ',';
            }
            text.append(cells.isEmpty() ? "{}" : "}");
        }

        private void quoted(String value) {
            text.append('"');
            for (int i = 0; i < value.length(); i++) {
                char next = value.charAt(i);
                if (next == '"' || next == '\\') {
                    text.append("\\\\").append(next == '"' ? "\"" : "\\\\");
                } else if (next < ' ') {
                    text.append("\\\\u00").append(Character.forDigit(next >> 4, 16))
                            .append(Character.forDigit(next & 15, 16));
                } else {
                    text.append(next);
                }
            }
            text.append('"');
        }

        private void cell(String value) {
            text.append('\t');
            if (value == null) {
                text.append("\\N");
                return;
            }
            for (int i = 0; i < value.length(); i++) {
                char next = value.charAt(i);
                switch (next) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(next);
                }
            }
        }
    }
}
