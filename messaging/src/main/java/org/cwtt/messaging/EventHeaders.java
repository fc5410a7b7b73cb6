package org.cwtt.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// Event headers on Kafka: CloudEvents 1.0 in binary mode, and the W3C trace context.
public final class EventHeaders {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String TRACEPARENT = "traceparent";

    private EventHeaders() {}

    /// The headers of one event.
    ///
    /// @param type name of the record in the contract
    /// @param service the service that announces it
    public static Headers of(UUID id, String type, String service, Instant time, @Nullable String traceparent) {
        Headers headers = new RecordHeaders();
        add(headers, ID, id.toString());
        add(headers, TYPE, type);
        add(headers, SOURCE, "/cwtt/" + service);
        add(headers, TIME, time.toString());
        add(headers, SPEC_VERSION, "1.0");
        if (traceparent != null) {
            add(headers, TRACEPARENT, traceparent);
        }
        return headers;
    }

    /// The text of a header, if the record has it.
    public static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /// The event's id; a sender that gave none gets one derived from the record's place, which is as lasting.
    public static UUID idOf(ConsumerRecord<?, ?> consumed) {
        Optional<String> given = text(consumed.headers(), ID);
        if (given.isPresent()) {
            try {
                return UUID.fromString(given.get());
            } catch (IllegalArgumentException _) {
                // CloudEvents ids of foreign senders need not be UUIDs.
                return text(consumed.headers(), SOURCE)
                        .map(source -> named(source + "|" + given.get()))
                        .orElseGet(() -> placeOf(consumed));
            }
        }
        return placeOf(consumed);
    }

    /// An id derived from topic, partition and offset.
    static UUID placeOf(ConsumerRecord<?, ?> consumed) {
        return named(consumed.topic() + "/" + consumed.partition() + "/" + consumed.offset());
    }

    static Instant timeOf(ConsumerRecord<?, ?> consumed) {
        try {
            return text(consumed.headers(), TIME)
                    .map(Instant::parse)
                    .orElseGet(() -> Instant.ofEpochMilli(consumed.timestamp()));
        } catch (DateTimeException _) {
            return Instant.ofEpochMilli(consumed.timestamp());
        }
    }

    static void add(Headers headers, String name, String text) {
        headers.remove(name);
        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
