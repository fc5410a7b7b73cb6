package org.cwtt.casework.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cwtt.casework.domain.Rebuild.Difference;
import org.cwtt.casework.persistence.Database.DatabaseException;

/// The right to rebuild, which one replica has at a time: a connection of its own that holds an advisory
/// lock, so that it ends with its process. The switch is made on it, so that nobody switches who has lost
/// the right.
public final class RebuildSession implements AutoCloseable {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /// For each of the tables; together below PostgreSQL's `deadlock_timeout`, so that the switch gives way
    /// before a reader is made to.
    private static final String PATIENCE = "lock_timeout = '120ms'";

    /// History that compaction took from the topic.
    private static final String CARRY_STEPS = """
            INSERT INTO shadow.child_steps SELECT l.* FROM public.child_steps l
            JOIN shadow.children c ON c.child_id = l.child_id AND c.state <> 'ERASED'
            ON CONFLICT DO NOTHING
            """;

    private static final String MIGRATIONS = "SELECT max(installed_rank)::text FROM public.flyway_schema_history";

    private final Connection connection;
    private final List<String> migrations;

    RebuildSession(Connection connection) {
        this.connection = connection;
        this.migrations = call(sql -> texts(sql, MIGRATIONS));
    }

    /// Work that may end in trouble with the database.
    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }

    /// Shuts the gate and waits until nobody is in it.
    public void shutGate() {
        call(sql -> sql.execute("SELECT pg_advisory_lock(" + Gate.SPACE + ", " + Gate.WRITERS + ")"));
    }

    public void openGate() {
        call(sql -> sql.execute("SELECT pg_advisory_unlock(" + Gate.SPACE + ", " + Gate.WRITERS + ")"));
    }

    /// From now until [#compare] has ended, this connection sees both sets of tables as they are at
    /// this moment.
    public void freeze() {
        call(sql -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return sql.execute("SELECT 1 FROM public.rounds LIMIT 1");
        });
    }

    /// What differs between the live tables and the shadow, in the view that [#freeze] took.
    public List<Difference> compare() {
        return call(sql -> {
            try {
                List<Difference> differences = new ArrayList<>();
                for (EventTable table : EventTable.values()) {
                    differences.add(new Comparison(table).of(sql));
                }
                return List.copyOf(differences);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        });
    }

    /// Takes the history along that the topics no longer hold.
    public void carry() {
        call(sql -> sql.execute(CARRY_STEPS));
    }

    /// Puts the shadow in the place of the live tables, in one transaction; the gate must be shut.
    ///
    /// @return false when somebody was reading all the while; then nothing has changed
    public boolean swap() {
        return call(sql -> {
            connection.setAutoCommit(false);
            try {
                swap(sql);
                connection.commit();
                return true;
            } catch (SQLException e) {
                connection.rollback();
                if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            } catch (IllegalStateException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private void swap(Statement sql) throws SQLException {
        if (!texts(sql, MIGRATIONS).equals(migrations)) {
            throw new IllegalStateException("The service was upgraded meanwhile");
        }
        for (EventTable table : EventTable.values()) {
            for (String trigger : texts(sql, Shadow.TRIGGERS.replace("?", "'public." + table.tableName() + "'"))) {
                sql.execute(trigger);
            }
        }
        sql.execute("SET LOCAL " + PATIENCE);
        sql.execute("LOCK TABLE " + EventTable.allIn(Shadow.LIVE) + " IN ACCESS EXCLUSIVE MODE");
        sql.execute("CREATE SCHEMA " + Shadow.RETIRED);
        for (EventTable table : EventTable.values()) {
            move(sql, Shadow.LIVE, table, Shadow.RETIRED);
            move(sql, Shadow.SHADOW, table, Shadow.LIVE);
        }
    }

    /// Drops the tables that were replaced. One at a time: a reader whose plan is of before the switch
    /// locks several of them before it looks again.
    ///
    /// @return false when somebody held one of them; then it can be tried again
    public boolean dropRetired() {
        return call(sql -> {
            sql.execute("SET " + PATIENCE);
            try {
                for (EventTable table : EventTable.values()) {
                    sql.execute("DROP TABLE IF EXISTS " + Shadow.RETIRED + "." + table.tableName());
                }
                sql.execute("DROP SCHEMA IF EXISTS " + Shadow.RETIRED);
                sql.execute("DROP SCHEMA IF EXISTS " + Shadow.SHADOW);
                return true;
            } catch (SQLException e) {
                if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            } finally {
                sql.execute("RESET lock_timeout");
            }
        });
    }

    private static void move(Statement sql, String from, EventTable table, String to) throws SQLException {
        sql.execute("ALTER TABLE " + from + "." + table.tableName() + " SET SCHEMA " + to);
    }

    private static List<String> texts(Statement sql, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private <T> T call(Work<T> work) {
        try (Statement statement = connection.createStatement()) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /// Gives the right, and whatever else is held, back.
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
