package org.cwtt.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// The oldest rows of the outbox on their way to Kafka: sent, acknowledged, deleted.
final class OutboxBatch {
    private static final String OLDEST = """
            SELECT position, id, aggregatetype, aggregateid, type, payload, traceparent, headers, created_at
            FROM outbox ORDER BY position LIMIT ?""";
    private static final TypeReference<Map<String, String>> NAMES_AND_TEXTS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Headers of a row whose record does not carry its trace. An older version, which knows nothing of this, sends the
    /// header without a text, which tells as little.
    static final String WITHOUT_TRACE = "{\"" + EventHeaders.TRACEPARENT + "\": \"\"}";

    /// One row, as it stands in the outbox.
    record Entry(long position, Outbox.Row row, Instant createdAt) {}

    private record Sending(Entry entry, EventSpan span, Future<RecordMetadata> acknowledgement) {}

    private final Connection connection;
    private final Producer<String, byte[]> producer;
    private final String service;

    OutboxBatch(Connection connection, Producer<String, byte[]> producer, String service) {
        this.connection = connection;
        this.producer = producer;
        this.service = service;
    }

    List<Entry> oldest(int limit) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
        }
        return entries;
    }

    /// Sends the entries in order and deletes those that Kafka has acknowledged, up to the first that it has not.
    ///
    /// What follows a failed one is sent again with it, so that a key's newest event stays its last.
    void send(List<Entry> entries) throws SQLException, InterruptedException {
        List<Sending> sendings = new ArrayList<>();
        List<Entry> acknowledged = new ArrayList<>();
        try {
            for (Entry entry : entries) {
                sendings.add(begin(entry));
            }
            producer.flush();
            for (Sending sending : sendings) {
                sending.acknowledgement().get();
                sending.span().close();
                acknowledged.add(sending.entry());
            }
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not take an event", e.getCause());
        } finally {
            sendings.stream().skip(acknowledged.size()).map(Sending::span).forEach(OutboxBatch::unsent);
            delete(acknowledged);
        }
    }

    private static void unsent(EventSpan span) {
        span.failed("not acknowledged");
        span.close();
    }

    private Sending begin(Entry entry) {
        Outbox.Row row = entry.row();
        EventSpan span = EventSpan.ofSending(row.topic(), row.traceparent(), entry.createdAt());
        return new Sending(entry, span, producer.send(record(entry, span.traceparent())));
    }

    private void delete(List<Entry> acknowledged) {
        if (!acknowledged.isEmpty()) {
            Unnest.of(acknowledged)
                    .longs(Entry::position)
                    .update(connection, "DELETE FROM outbox WHERE position = ANY (?)");
        }
    }

    private ProducerRecord<String, byte[]> record(Entry entry, @Nullable String traceparent) {
        Outbox.Row row = entry.row();
        Headers headers = EventHeaders.of(row.id(), row.type(), service, entry.createdAt(), traceparent);
        furtherHeaders(row.headers()).forEach((name, text) -> {
            if (name.equals(EventHeaders.TRACEPARENT) && text.isEmpty()) {
                headers.remove(name);
            } else {
                EventHeaders.add(headers, name, text);
            }
        });
        return new ProducerRecord<>(row.topic(), null, null, row.key(), row.payload(), headers);
    }

    private static Map<String, String> furtherHeaders(@Nullable String headers) {
        if (headers == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(headers, NAMES_AND_TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outbox holds headers that are no JSON object of texts", e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                new Outbox.Row(
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBytes(6),
                        row.getString(7),
                        row.getString(8)),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }
}
