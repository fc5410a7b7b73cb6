package org.cwtt.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What an operator does with dead letters, on a real broker.
class DeadLettersTest {
    private static final byte[] KEY = "01985b6a-7c00-7000-8000-000000000001".getBytes(UTF_8);
    private static final byte[] SECRET = {0, 'N', 'a', 'l', 'e', 'd', 'i'};

    private static TestParts parts;
    private static KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    static void start() {
        parts = TestParts.start();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        parts.close();
    }

    @Test
    void whatWaitsIsListedWithItsCauseAndWithoutItsValue() {
        // Given
        putAside("intake.child.changed-v1", "case.intake.child.changed-v1.dlt", SECRET, Map.of());

        // When
        String listed = run(0, "list");
        String shown = run(0, "show", "case.intake.child.changed-v1.dlt");

        // Then
        assertThat(listed).contains("1  case.intake.child.changed-v1.dlt");
        assertThat(shown)
                .contains("from intake.child.changed-v1 2@1044", "java.lang.IllegalStateException: no such column")
                .doesNotContain("Naledi");
    }

    @Test
    void whatIsSentAgainArrivesAsItWasAndWaitsNoLonger() {
        // Given
        String letters = "referral.intake.child.changed-v1.dlt";
        putAside("intake.child.changed-v1", letters, SECRET, Map.of());

        // When
        String said = run(0, "redrive", letters);
        String again = run(0, "redrive", letters);

        // Then
        assertThat(said).isEqualTo("1 of 1 sent again\n");
        assertThat(again).isEmpty();
        assertThat(run(0, "list")).doesNotContain(letters);
        assertThat(recordsOf("intake.child.changed-v1")).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(KEY);
            assertThat(record.value()).isEqualTo(SECRET);
            assertThat(record.headers().toArray())
                    .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                    .containsExactly("ce_id=01985b6a-7c00-7000-8000-000000000009");
        });
    }

    @Test
    void aValueThatWasCutIsSentAgainWhole() {
        // Given
        byte[] whole = new byte[1000];
        Arrays.fill(whole, (byte) 7);
        RecordMetadata stood = send(new ProducerRecord<>("intake.round.changed-v1", 0, KEY, whole));
        putAside(
                "intake.round.changed-v1",
                "case.intake.round.changed-v1.dlt",
                Arrays.copyOf(whole, 10),
                Map.of("dlt_cut_from", "1000", "dlt_partition", "0", "dlt_offset", Long.toString(stood.offset())));

        // When
        run(0, "redrive", "case.intake.round.changed-v1.dlt");

        // Then
        assertThat(recordsOf("intake.round.changed-v1"))
                .extracting(ConsumerRecord::value)
                .containsExactly(whole, whole);
    }

    @Test
    void whatIsDismissedWaitsNoLongerAndGoesNowhere() {
        // Given
        String letters = "reporting.intake.area.changed-v1.dlt";
        putAside("intake.area.changed-v1", letters, SECRET, Map.of());

        // When
        String said = run(0, "dismiss", letters);

        // Then
        assertThat(said).isEqualTo("1 of 1 dismissed\n");
        assertThat(run(0, "list")).doesNotContain(letters);
        assertThat(recordsOf("intake.area.changed-v1")).isEmpty();
    }

    @Test
    void aRecordThatDoesNotSayWhereItComesFromStaysWaiting() {
        // Given
        String letters = "reporting.intake.round.changed-v1.dlt";
        send(new ProducerRecord<>(letters, 0, KEY, SECRET));

        // When
        String said = run(1, "redrive", letters);

        // Then
        assertThat(said).contains("0@0: no header dlt_topic");
        assertThat(run(0, "list")).contains("1  " + letters);
    }

    @Test
    void aTopicThatIsNoneIsSaidInALine() {
        // When
        String said = run(1, "show", "intake.child.changed-v1");

        // Then
        assertThat(said).startsWith("no dead-letter topic intake.child.changed-v1: there are ");
    }

    private static void putAside(String origin, String letters, byte[] value, Map<String, String> differing) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(letters, KEY, value);
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_id", "01985b6a-7c00-7000-8000-000000000009",
                "dlt_topic", origin,
                "dlt_partition", "2",
                "dlt_offset", "1044",
                "dlt_cause", "java.lang.IllegalStateException",
                "dlt_message", "no such column"));
        headers.putAll(differing);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        send(record);
    }

    private static RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> recordsOf(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static String broker() {
        return parts.platform().site().ports().address(Listener.KAFKA);
    }

    private static String run(int exit, String... arguments) {
        List<String> line = new ArrayList<>(List.of("dlt", "--bootstrap-server", broker()));
        line.addAll(List.of(arguments));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        CommandLine commands = Launcher.commandLine().setOut(writer).setErr(writer);
        assertThat(commands.execute(line.toArray(String[]::new))).isEqualTo(exit);
        return said.toString();
    }
}
