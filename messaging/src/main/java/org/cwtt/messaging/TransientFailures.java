package org.cwtt.messaging;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells trouble that passes by itself (and is waited out) from a fault of the record (which is put aside).
final class TransientFailures {
    /// Classes of SQLSTATE: connection, resources, operator intervention, transaction rolled back, system error.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40");

    /// Of other classes: lock not available, and a standby that is not yet promoted.
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25006");

    private TransientFailures() {}

    static boolean isTransient(RuntimeException failure) {
        boolean inTransactionHandling = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return passes(sql.getSQLState());
            }
            if (cause instanceof RegistryUnavailableException) {
                return true;
            }
            inTransactionHandling |= cause instanceof QuarkusTransactionException;
        }
        // A transaction that could not begin or end, and no word from the database why: it timed out or is away.
        return inTransactionHandling;
    }

    private static boolean passes(@Nullable String state) {
        // The pool's own errors (no connection to be had in time) carry no SQLSTATE.
        return state == null
                || state.length() < 2
                || PASSING_STATES.contains(state)
                || PASSING_CLASSES.contains(state.substring(0, 2));
    }
}
