package org.cwtt.system.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.system.Installation;
import org.cwtt.system.client.TopicReader;
import org.jspecify.annotations.Nullable;

/// The least that hearing records durably can cost: a program that reads them, stores one id and one row of their bytes
/// for each in transactions of 500, writes a record of the same size for each, and does nothing in between.
final class StoreFloor implements AutoCloseable {
    private static final int BATCH = 500;

    private final Installation installation;
    private final Connection connection;

    StoreFloor(Installation installation, Installation.Database database) {
        this.installation = installation;
        try {
            connection = DriverManager.getConnection(database.url(), database.user(), database.password());
            execute("CREATE SCHEMA floor");
            execute("CREATE TABLE floor.heard (id uuid PRIMARY KEY)");
            execute("CREATE TABLE floor.kept (id uuid PRIMARY KEY, content bytea NOT NULL)");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException("The floor's tables could not be made", e);
        }
    }

    /// Records of this topic a second.
    double measure(String topic) {
        try (ScratchTopic scratch = new ScratchTopic(installation.kafka())) {
            List<byte[]> batch = new ArrayList<>();
            long start = System.nanoTime();
            new TopicReader(installation).each(List.of(topic), raw -> take(raw, batch, scratch));
            store(batch);
            return scratch.acknowledged() * 1e9 / (System.nanoTime() - start);
        }
    }

    private void take(ConsumerRecord<String, byte @Nullable []> raw, List<byte[]> batch, ScratchTopic scratch) {
        byte[] content = raw.value();
        if (content != null) {
            batch.add(content);
            scratch.send(content);
            if (batch.size() == BATCH) {
                store(batch);
                batch.clear();
            }
        }
    }

    private void store(List<byte[]> batch) {
        Object[] ids = batch.stream().map(_ -> UUID.randomUUID()).toArray();
        try (PreparedStatement heard = connection.prepareStatement("INSERT INTO floor.heard SELECT * FROM unnest(?)");
                PreparedStatement kept =
                        connection.prepareStatement("INSERT INTO floor.kept SELECT * FROM unnest(?, ?)")) {
            heard.setArray(1, connection.createArrayOf("uuid", ids));
            heard.executeUpdate();
            kept.setArray(1, connection.createArrayOf("uuid", ids));
            kept.setArray(2, connection.createArrayOf("bytea", batch.toArray(byte[][]::new)));
            kept.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The floor could not be measured", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try (connection) {
            execute("DROP SCHEMA floor CASCADE");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The floor's tables could not be dropped", e);
        }
    }
}
