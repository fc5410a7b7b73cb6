package org.cwtt.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// Puts aside a record that cannot be taken in, unchanged, with headers that say where it stood and what was wrong.
final class DeadLetters {
    static final String TOPIC = "dlt_topic";
    static final String PARTITION = "dlt_partition";
    static final String OFFSET = "dlt_offset";
    static final String CAUSE = "dlt_cause";
    static final String MESSAGE = "dlt_message";

    private static final ObjectMapper JSON = new ObjectMapper();
    static final String CUT_FROM = "dlt_cut_from";

    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_VALUE = 900_000;

    private DeadLetters() {}

    static Outbox.Row row(String consumer, ConsumerRecord<String, byte[]> consumed, RuntimeException cause) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : consumed.headers()) {
            headers.put(
                    header.key().replace("\0", ""),
                    header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8).replace("\0", ""));
        }
        headers.put(TOPIC, consumed.topic());
        headers.put(PARTITION, Integer.toString(consumed.partition()));
        headers.put(OFFSET, Long.toString(consumed.offset()));
        headers.put(CAUSE, cause.getClass().getName());
        headers.put(MESSAGE, message(cause));
        return new Outbox.Row(
                EventHeaders.placeOf(consumed),
                consumer + "." + consumed.topic() + ".dlt",
                consumed.key() == null ? "" : consumed.key().replace("\0", ""),
                "dead-letter",
                cut(consumed.value(), headers),
                null,
                json(headers));
    }

    /// The whole of a value that is too long for a topic is where it stood.
    private static byte[] cut(byte[] value, Map<String, String> headers) {
        if (value.length <= LONGEST_VALUE) {
            return value;
        }
        headers.put(CUT_FROM, Integer.toString(value.length));
        return Arrays.copyOf(value, LONGEST_VALUE);
    }

    private static String message(RuntimeException cause) {
        String message = String.valueOf(cause.getMessage()).replace("\0", "");
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }

    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
