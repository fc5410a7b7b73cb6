package org.cwtt.reporting.rest;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells that nothing can be read now, and will be again, from a fault that trying again does not mend.
final class Outage {
    /// Classes of SQLSTATE: connection, resources, operator intervention, system error, transaction rolled back.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40");

    private Outage() {}

    /// Whether an outage of the database is behind this failure.
    static boolean isBehind(@Nullable Throwable failure) {
        boolean inTransaction = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SQLException sql -> {
                    return passes(sql.getSQLState());
                }
                case RollbackException _, SystemException _ -> inTransaction = true;
                default -> {}
            }
        }
        return inTransaction;
    }

    /// The pool's own errors (no connection to be had in time) carry no SQLSTATE.
    private static boolean passes(@Nullable String state) {
        return state == null || state.length() < 2 || PASSING_CLASSES.contains(state.substring(0, 2));
    }
}
