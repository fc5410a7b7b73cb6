package org.cwtt.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cwtt.messaging.Unnest.SqlFailure;
import org.jspecify.annotations.Nullable;

/// Announces events in the transaction that saves what they tell of: either both happen or neither.
///
/// The relay sends them to Kafka afterwards, oldest first. Two transactions that announce events of one key keep
/// their order if they serialise on something before they announce, such as the row of the aggregate.
@ApplicationScoped
public class Outbox {
    /// What a broker takes by default, less room for headers.
    static final int LARGEST_PAYLOAD = 1_000_000;

    private static final String INSERT = """
            INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, traceparent, headers)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)""";

    /// A row of the outbox.
    record Row(
            UUID id,
            String topic,
            String key,
            String type,
            byte @Nullable [] payload,
            @Nullable String traceparent,
            @Nullable String headers) {}

    private final DataSource database;
    private final AvroSerializer serializer;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxRelay relay;

    Outbox(
            DataSource database,
            AvroSerializer serializer,
            TransactionSynchronizationRegistry transactions,
            OutboxRelay relay) {
        this.database = database;
        this.serializer = serializer;
        this.transactions = transactions;
        this.relay = relay;
    }

    /// Announces one event.
    ///
    /// @throws IllegalStateException without a running transaction
    /// @throws RegistryUnavailableException when the schema's id is not held and cannot be had
    public void announce(OutgoingEvent event) {
        announce(List.of(event));
    }

    /// Announces several events, in this order.
    ///
    /// @throws IllegalStateException without a running transaction
    /// @throws RegistryUnavailableException when a schema's id is not held and cannot be had
    public void announce(List<OutgoingEvent> events) {
        insert(events.stream().map(this::row).toList());
    }

    void insert(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Events are announced inside a transaction only");
        }
        try (Connection connection = database.getConnection()) {
            Unnest.of(rows)
                    .uuids(Row::id)
                    .texts(Row::topic)
                    .texts(Row::key)
                    .texts(Row::type)
                    .bytes(Row::payload)
                    .texts(Row::traceparent)
                    .jsons(Row::headers)
                    .update(connection, INSERT);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        transactions.registerInterposedSynchronization(new WakeRelayAfterCommit());
    }

    private Row row(OutgoingEvent event) {
        byte[] payload = serializer.serialize(event.topic(), event.payload());
        if (payload != null && payload.length > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException("An event of " + payload.length + " bytes for " + event.topic()
                    + " is larger than " + LARGEST_PAYLOAD);
        }
        String type = event.payload().getSchema().getFullName();
        String headers = event.tellsTrace() ? null : OutboxBatch.WITHOUT_TRACE;
        return new Row(event.id(), event.topic(), event.key(), type, payload, event.traceparent(), headers);
    }

    private final class WakeRelayAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing to do before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
