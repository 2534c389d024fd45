package ru.medbus.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The floor: the same text into one table without an index, committed. */
final class BareCopy {
    private static final int CHUNK = 1 << 16;

    private final Connection database;

    BareCopy(Connection database) {
        this.database = database;
    }

    double seconds(int rows) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create table public.bare (id text, code text, name text, maker text, since text)");
            long begun = System.nanoTime();
            copy(rows);
            double seconds = (System.nanoTime() - begun) / 1e9;
            statement.execute("drop table public.bare");
            return seconds;
        }
    }

    private void copy(int rows) throws SQLException {
        var copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy public.bare from stdin");
        var text = new StringBuilder(CHUNK + 1024);
        for (int i = 1; i <= rows; i++) {
            text.append(i).append("\tA").append(i).append("\tИзделие медицинское ").append(i)
                    .append(" стерильное, одноразовое\tЗавод № ").append(i % 100).append("\t01.01.2024\n");
            if (text.length() > CHUNK || i == rows) {
                var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                text.setLength(0);
            }
        }
        copy.endCopy();
    }
}
