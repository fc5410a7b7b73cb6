package org.cwtt.casework.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cwtt.casework.domain.Fact;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.RoundChanged;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads again, from their beginning, the topics of which the record is made, beside the consumers
/// that hear them.
@ApplicationScoped
public class Replay {
    /// As many as are decoded and folded at once: some megabytes.
    private static final int BATCH = 1_000;

    private final SchemaRegistry registry;
    private final Map<String, Object> kafka;
    private final String group;

    Replay(
            SchemaRegistry registry,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "mp.messaging.incoming.risk-profiles.group.id") String group) {
        this.registry = registry;
        this.kafka = Map.copyOf(kafka);
        this.group = group;
    }

    /// Begins to read. What stands with the child comes before what is told of it.
    public ReplayedTopics open() {
        Map<Topic, Function<byte[], Fact>> meanings = new LinkedHashMap<>();
        meanings.put(Topic.AREA_CHANGED, decoding(Topic.AREA_CHANGED, AreaChanged.class, FromAvro::school));
        meanings.put(Topic.ROUND_CHANGED, decoding(Topic.ROUND_CHANGED, RoundChanged.class, FromAvro::round));
        meanings.put(Topic.CHILD_CHANGED, decoding(Topic.CHILD_CHANGED, ChildChanged.class, FromAvro::child));
        meanings.put(
                Topic.RISK_PROFILE_ASSESSED,
                decoding(Topic.RISK_PROFILE_ASSESSED, RiskProfileAssessed.class, FromAvro::profile));
        meanings.put(
                Topic.REFERRAL_STATUS_CHANGED,
                decoding(Topic.REFERRAL_STATUS_CHANGED, ReferralStatusChanged.class, FromAvro::referralStep));
        return new ReplayedTopics(
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer()),
                Admin.create(kafka),
                group,
                meanings);
    }

    /// Without a group: nobody else's place is moved.
    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "case-rebuild");
        return settings;
    }

    private <A extends SpecificRecord> Function<byte[], Fact> decoding(
            Topic topic, Class<A> type, Function<A, ? extends Fact> meaning) {
        AvroDeserializer<A> deserializer = new AvroDeserializer<>(registry, type);
        return bytes ->
                meaning.apply(java.util.Objects.requireNonNull(deserializer.deserialize(topic.topicName(), bytes)));
    }
}
