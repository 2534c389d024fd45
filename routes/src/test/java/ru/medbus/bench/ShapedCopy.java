package ru.medbus.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** What PostgreSQL itself needs for rows of this shape: those of a loaded version into a table like theirs, without indexes. */
final class ShapedCopy {
    private static final int CHUNK = 1 << 16;

    private final Connection database;
    private final Path file;

    ShapedCopy(Connection database, Path folder) {
        this.database = database;
        this.file = folder.resolve("shaped.copy");
    }

    /** @param oid of a dictionary with one version */
    double seconds(String oid) throws SQLException, IOException {
        var copies = database.unwrap(PGConnection.class).getCopyAPI();
        try (var to = new BufferedOutputStream(Files.newOutputStream(file), CHUNK);
                var statement = database.createStatement()) {
            copies.copyOut("copy (select * from reference.dictionary_row where version_id = (select current_version_id"
                    + " from reference.dictionary where oid = '" + oid + "')) to stdout", to);
            statement.execute("create table public.shaped (like reference.dictionary_row)");
        }
        double seconds = timed(copies);
        try (var statement = database.createStatement()) {
            statement.execute("drop table public.shaped");
        }
        return seconds;
    }

    private double timed(CopyManager copies) throws SQLException, IOException {
        try (var from = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
            long begun = System.nanoTime();
            copies.copyIn("copy public.shaped from stdin", from, CHUNK);
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
