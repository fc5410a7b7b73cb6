package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Statement;

/// Keeps an event of a child from slipping in while the child is being erased.
///
/// A transaction that writes rows of children enters first; many do so at a time. One that erases shuts the gate: it
/// waits until those inside have committed, so that it sees all their rows, and whoever enters later sees the erasure.
@ApplicationScoped
public class ErasureGate {
    private static final String ENTER = "SELECT pg_advisory_xact_lock_shared(hashtext('erasure'))";
    private static final String SHUT = "SELECT pg_advisory_xact_lock(hashtext('erasure'))";

    private final Database database;

    ErasureGate(Database database) {
        this.database = database;
    }

    /// Holds until the end of the transaction.
    public void enter() {
        run(ENTER);
    }

    /// Holds until the end of the transaction.
    public void shut() {
        run(SHUT);
    }

    private void run(String sql) {
        database.call(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
