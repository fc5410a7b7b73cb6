package org.cwtt.scoring.messaging;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.scoring.domain.Answers;

/// Writes many submissions at once, as intake would over a term.
public final class ManySubmissions {
    private static final String TOPIC = Topic.SUBMISSION_RECEIVED.topicName();

    private ManySubmissions() {}

    /// One teacher's submission for each child; every second child is absent a quarter of the days.
    public static void send(String bootstrapServers, URI registry, String round, int children) {
        sendAll(bootstrapServers, registry, children, child -> List.of(teacher(round, child)));
    }

    /// All four sections of each child, complete; every second child is absent a quarter of the days.
    public static void sendComplete(String bootstrapServers, URI registry, String round, int children) {
        sendAll(bootstrapServers, registry, children, child -> complete(round, child));
    }

    static List<SubmissionReceived> complete(String round, int number) {
        UUID child = child(round, number);
        return List.of(
                teacher(round, number),
                Events.of(child, round, Answers.contentChild().submission()),
                Events.of(child, round, Answers.contentCaregiver().submission()),
                Events.of(child, round, Answers.contentNurse().submission()));
    }

    private static void sendAll(
            String bootstrapServers, URI registry, int children, IntFunction<List<SubmissionReceived>> ofChild) {
        AvroSerializer serializer = new AvroSerializer(new SchemaRegistry(registry));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "20", "batch.size", "262144"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int number = 0; number < children; number++) {
                for (SubmissionReceived submission : ofChild.apply(number)) {
                    byte[] value = Objects.requireNonNull(serializer.serialize(TOPIC, submission));
                    var _ = producer.send(
                            new ProducerRecord<>(TOPIC, submission.getChildId().toString(), value));
                }
            }
        }
    }

    private static SubmissionReceived teacher(String round, int number) {
        return Events.attendance(child(round, number), number % 2 == 0 ? 12 : 1)
                .setRoundId(round)
                .build();
    }

    private static UUID child(String round, int number) {
        return new UUID(round.hashCode(), number);
    }
}
