package org.cwtt.scoring.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/// A record put aside, with headers that say where it stood and what was wrong.
///
/// The value is unchanged, unless it is too long for a topic: then it is cut, says so, and the whole is where it stood.
final class DeadLetter {
    static final int LONGEST_VALUE = 900_000;
    private static final int LONGEST_MESSAGE = 500;

    private DeadLetter() {}

    static Record<String, byte[]> of(Record<String, byte[]> received, RecordMetadata place, RuntimeException cause) {
        Headers headers = new RecordHeaders(received.headers().toArray());
        put(headers, "dlt_topic", place.topic());
        put(headers, "dlt_partition", Integer.toString(place.partition()));
        put(headers, "dlt_offset", Long.toString(place.offset()));
        put(headers, "dlt_cause", cause.getClass().getName());
        put(headers, "dlt_message", message(cause));
        byte[] value = received.value();
        if (value != null && value.length > LONGEST_VALUE) {
            put(headers, "dlt_cut_from", Integer.toString(value.length));
            value = Arrays.copyOf(value, LONGEST_VALUE);
        }
        return new Record<>(received.key(), value, received.timestamp(), headers);
    }

    private static String message(RuntimeException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }

    private static void put(Headers headers, String name, String text) {
        headers.remove(name);
        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
