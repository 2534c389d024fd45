package ru.medbus.spine;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** Tells the loss of our own database from a failure of one message: on it the whole batch comes again. */
final class Outage {
    private Outage() {}

    static void rethrow(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionException lost) {
                throw lost;
            }
            if (cause instanceof DataAccessResourceFailureException lost) {
                throw lost;
            }
            if (cause instanceof SQLException sql && lost(sql.getSQLState())) {
                throw new Lost(sql);
            }
        }
    }

    /** Classes 08 connection, 40 deadlock or serialization, 53 resources, 57 operator intervention, 58 system. */
    private static boolean lost(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("40") || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58"));
    }

    private static final class Lost extends DataAccessException {
        Lost(SQLException cause) {
            super("The database is lost", cause);
        }
    }
}
