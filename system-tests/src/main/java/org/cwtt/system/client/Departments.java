package org.cwtt.system.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.DepartmentResponded;
import org.cwtt.schemas.referral.ReferralRequested;
import org.cwtt.system.Installation;
import org.jspecify.annotations.Nullable;

/// The three departments' systems: they read what they are asked on their topics and answer on theirs.
public final class Departments implements AutoCloseable {
    /// The topics on which departments are asked.
    public static final List<Topic> ASKED =
            List.of(Topic.HEALTH_REQUESTED, Topic.EDUCATION_REQUESTED, Topic.SOCIAL_DEVELOPMENT_REQUESTED);

    private static final String ANSWERS = Topic.DEPARTMENT_RESPONDED.topicName();

    private final AvroDeserializer<ReferralRequested> avro;
    private final KafkaProducer<String, SpecificRecord> producer;
    private final TopicWatch watch;
    private final BiConsumer<Departments, ReferralRequested> policy;
    private final AtomicLong answers = new AtomicLong();

    /// @param policy what the departments do with a message, from now on
    public Departments(Installation installation, BiConsumer<Departments, ReferralRequested> policy) {
        SchemaRegistry registry = new SchemaRegistry(installation.registry());
        this.policy = policy;
        avro = new AvroDeserializer<>(registry, ReferralRequested.class);
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, installation.kafka()),
                new StringSerializer(),
                new AvroSerializer(registry));
        watch = new TopicWatch(
                installation.kafka(), ASKED.stream().map(Topic::topicName).toList(), this::receive);
    }

    /// Departments that accept seven of ten referrals at once and complete five of those; the rest wait.
    public static Departments busy(Installation installation) {
        Set<UUID> known = ConcurrentHashMap.newKeySet();
        return new Departments(installation, (departments, asked) -> {
            int decision = Math.floorMod(asked.getReferralId().hashCode(), 10);
            if (!asked.getState().equals("REQUESTED") || !known.add(asked.getReferralId())) {
                return;
            }
            if (decision < 7) {
                departments.respond(asked, "ACCEPTED", null);
            }
            if (decision < 5) {
                departments.respond(asked, "COMPLETED", "SERVICE_GIVEN");
            }
        });
    }

    private void receive(ConsumerRecord<String, byte @Nullable []> message) {
        ReferralRequested asked = avro.deserialize(message.topic(), message.value());
        if (asked != null) {
            policy.accept(this, asked);
        }
    }

    /// Answers a referral on the departments' topic.
    ///
    /// @param reason code of the reason or outcome
    public void respond(ReferralRequested asked, String response, @Nullable String reason) {
        DepartmentResponded answer = DepartmentResponded.newBuilder()
                .setResponseId(UUID.randomUUID())
                .setReferralId(asked.getReferralId())
                .setDepartment(asked.getDepartment())
                .setResponse(response)
                .setReason(reason)
                .setRespondedAt(Instant.now())
                .build();
        ProducerRecord<String, SpecificRecord> message =
                new ProducerRecord<>(ANSWERS, asked.getReferralId().toString(), answer);
        message.headers().add(EventHeaders.ID, answer.getResponseId().toString().getBytes(UTF_8));
        producer.send(message);
        answers.incrementAndGet();
    }

    /// How many answers were sent.
    public long answered() {
        return answers.get();
    }

    @Override
    public void close() {
        watch.close();
        producer.close();
    }
}
