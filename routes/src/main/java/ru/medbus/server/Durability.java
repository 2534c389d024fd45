package ru.medbus.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The bus promises that what it accepted is kept: a database that does not write through is refused at start. */
final class Durability {
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    /** @throws IllegalStateException one of the settings is off */
    static void check(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            for (var setting : SETTINGS) {
                if (read(connection, setting).equals("off")) {
                    throw new IllegalStateException("PostgreSQL: " + setting
                            + " = off. Шина не даёт обещаний, которых не сдержит: включите и запустите снова.");
                }
            }
        }
    }

    private static String read(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
