package org.cwtt.messaging;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells trouble of the database or of the schema registry that passes by itself, and is waited out, from a fault that
/// trying again does not mend.
public final class Outage {
    /// Classes of SQLSTATE: connection, resources, operator intervention, system error, transaction rolled back.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40");

    /// A standby that was not yet promoted, and a lock that was not to be had.
    private static final Set<String> PASSING_STATES = Set.of("25006", "55P03");

    private Outage() {}

    /// Whether an outage is behind this failure. What the database itself says of it counts first.
    public static boolean isBehind(@Nullable Throwable failure) {
        boolean inTransactionHandling = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SQLException sql -> {
                    return passes(sql.getSQLState());
                }
                case RegistryUnavailableException _ -> {
                    return true;
                }
                case RollbackException _, HeuristicRollbackException _, HeuristicMixedException _, SystemException _ ->
                    inTransactionHandling = true;
                default -> {}
            }
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
