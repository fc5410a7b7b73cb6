package org.cwtt.local.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/// A record that a service could not take in.
record DeadLetter(ConsumerRecord<byte[], byte[]> record) {
    private static final String OURS = "dlt_";
    private static final String TOPIC = OURS + "topic";
    private static final String PARTITION = OURS + "partition";
    private static final String OFFSET = OURS + "offset";
    private static final String CUT_FROM = OURS + "cut_from";

    /// Where it lies, such as `0@17`.
    String place() {
        return record.partition() + "@" + record.offset();
    }

    TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }

    Instant since() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /// The topic that it came from.
    ///
    /// @throws UnsendableException when the record does not say so
    String origin() {
        return header(TOPIC).orElseThrow(() -> new UnsendableException(place() + ": no header " + TOPIC));
    }

    /// Where it stood in the topic that it came from, such as `2@1044`.
    String stood() {
        return header(PARTITION).orElse("?") + "@" + header(OFFSET).orElse("?");
    }

    String cause() {
        return header(OURS + "cause").orElse("unknown");
    }

    String message() {
        return header(OURS + "message").orElse("");
    }

    /// True when the value is not all here, since it was too long for the topic.
    boolean isCut() {
        return header(CUT_FROM).isPresent();
    }

    /// Its headers as they were before it was put aside.
    List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(OURS)) {
                headers.add(header);
            }
        }
        return headers;
    }

    /// One line that says what it is and why it is here. The key is a child's id or none; the value is not shown.
    String line() {
        String key = record.key() == null ? "none" : new String(record.key(), StandardCharsets.UTF_8);
        return "%s  %s  key %s  from %s %s  %s: %s"
                .formatted(
                        place(),
                        since(),
                        printable(key),
                        header(TOPIC).orElse("?"),
                        stood(),
                        cause(),
                        printable(message()));
    }

    /// What comes from elsewhere must not steer a terminal.
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private Optional<String> header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
