package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;

/// Through which every transaction goes that takes in events. A rebuild shuts it for a moment, so that what
/// the live tables hold and what the topics tell can be brought to the same place; nobody who reads is
/// stopped by it.
@ApplicationScoped
public class Gate {
    /// A space of advisory locks for the rebuild; PostgreSQL has no names for them.
    static final int SPACE = 7_331;

    /// Held by the one replica that rebuilds.
    static final int REBUILD = 1;

    /// Held shared by those who take events in.
    static final int WRITERS = 2;

    private static final String PASS = "SELECT pg_advisory_xact_lock_shared(" + SPACE + ", " + WRITERS + ")";

    private final Database database;

    Gate(Database database) {
        this.database = database;
    }

    /// Waits while the gate is shut, and keeps it open until the running transaction ends.
    public void pass() {
        database.query(PASS, _ -> true);
    }
}
