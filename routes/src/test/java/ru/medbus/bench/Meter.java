package ru.medbus.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads what the hub and its database have used so far. */
final class Meter implements AutoCloseable {
    private static final String READ = """
        select (select xact_commit from pg_stat_database where datname = current_database()),
               pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint,
               (select sum(pg_total_relation_size(c.oid))::bigint
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'journal' and c.relkind = 'r'),
               (select sum(pg_relation_size(i.indexrelid))::bigint from pg_index i
                  join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'journal')""";

    private final Hub hub;
    private final Connection database;

    Meter(Hub hub) throws SQLException, IOException {
        this.hub = hub;
        this.database = hub.database();
    }

    /**
     * @param hubMs      processor time of the hub, all threads, compiler and collector included
     * @param databaseMs of all processes of PostgreSQL
     * @param stored     bytes of the journal's tables with their indexes
     * @param indexes    of them, indexes
     */
    record Used(long atNanos, double hubMs, double databaseMs, long commits, long wal, long stored, long indexes) {
        Used since(Used before) {
            return new Used(atNanos - before.atNanos, hubMs - before.hubMs, databaseMs - before.databaseMs,
                    commits - before.commits, wal - before.wal, stored - before.stored, indexes - before.indexes);
        }

        double seconds() {
            return atNanos / 1e9;
        }

        double processorMs() {
            return hubMs + databaseMs;
        }
    }

    Used read() throws SQLException, IOException {
        try (var statement = database.createStatement(); var row = statement.executeQuery(READ)) {
            row.next();
            return new Used(System.nanoTime(), Processors.of(hub.pid()), Processors.ofFamily(hub.databasePid()),
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    /** One number of the database. */
    long number(String query) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
