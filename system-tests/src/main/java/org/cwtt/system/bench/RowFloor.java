package org.cwtt.system.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.cwtt.system.Installation;

/// The least that keeping a profile can cost: the same bytes as one row under the same key, in transactions
/// of as many rows as a batch has, on the same server. Nothing is decoded, compared, judged or kept of
/// history.
final class RowFloor implements AutoCloseable {
    private static final int BATCH = 500;

    private final Installation.Database database;

    RowFloor(Installation.Database database) {
        this.database = database;
        execute("CREATE SCHEMA floor");
        execute("CREATE TABLE floor.profiles (child_id uuid, round_id text, document bytea, PRIMARY KEY (child_id,"
                + " round_id))");
    }

    /// Rows a second.
    double measure(byte[] document, int rows) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement insert = connection.prepareStatement("INSERT INTO floor.profiles SELECT * FROM"
                        + " unnest(?, ?, ?) ON CONFLICT (child_id, round_id) DO NOTHING")) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (int done = 0; done < rows; done += BATCH) {
                Object[] ids = new Object[BATCH];
                Object[] rounds = new Object[BATCH];
                byte[][] documents = new byte[BATCH][];
                for (int i = 0; i < BATCH; i++) {
                    ids[i] = UUID.randomUUID();
                    rounds[i] = "2026-T1";
                    documents[i] = document;
                }
                insert.setArray(1, connection.createArrayOf("uuid", ids));
                insert.setArray(2, connection.createArrayOf("text", rounds));
                insert.setArray(3, connection.createArrayOf("bytea", documents));
                insert.executeUpdate();
                connection.commit();
            }
            return rows * 1e9 / (System.nanoTime() - start);
        } catch (SQLException e) {
            throw new IllegalStateException("The floor could not be measured", e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The floor's table could not be made or dropped", e);
        }
    }

    @Override
    public void close() {
        execute("DROP SCHEMA floor CASCADE");
    }
}
