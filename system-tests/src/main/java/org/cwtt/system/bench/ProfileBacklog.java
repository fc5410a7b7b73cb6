package org.cwtt.system.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.system.Installation;

/// Profiles that wait to be taken in, and how far one service has come with them.
final class ProfileBacklog implements AutoCloseable {
    private static final String METER = "cwtt_inbox_heard_total";

    private final String service;
    private final AvroSerializer avro;
    private final KafkaProducer<String, byte[]> producer;
    private final Meter heard;
    private long heardBefore;
    private long bytes;
    private int profiles;
    private long profilesInAll;

    ProfileBacklog(Installation installation, String service) {
        this.service = service;
        this.heard = new Meter(installation, service, METER);
        this.avro = new AvroSerializer(new SchemaRegistry(installation.registry()));
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        installation.kafka(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        65536),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// Announces what stands behind the profiles that [#write] will write, and waits until it is taken in.
    ///
    /// @param <E> events of one topic, keyed
    <E extends SpecificRecord> void announce(Topic topic, Map<String, E> events, Duration patience) {
        long before = heard.read();
        events.forEach((key, event) -> send(topic, key, event));
        producer.flush();
        Waiting.until(service, patience, () -> heard.read() - before >= events.size());
    }

    /// Begins to count what is heard: while the service still answers, since it is held still for [#write].
    void begin() {
        heardBefore = heard.read();
    }

    /// Writes so many profiles.
    void write(Supplier<RiskProfileAssessed> events, int records) {
        bytes = 0;
        for (int i = 0; i < records; i++) {
            RiskProfileAssessed profile = events.get();
            bytes += send(Topic.RISK_PROFILE_ASSESSED, profile.getChildId().toString(), profile);
        }
        producer.flush();
        profiles = records;
        profilesInAll += records;
    }

    /// How long it takes from now until all of it is taken in.
    Duration awaitHeard(Duration patience) {
        long start = System.nanoTime();
        Waiting.until(service, patience, () -> heard.read() - heardBefore >= profiles);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    int bytesEach() {
        return Math.toIntExact(bytes / Math.max(1, profiles));
    }

    long profilesInAll() {
        return profilesInAll;
    }

    private int send(Topic topic, String key, SpecificRecord event) {
        byte[] value = Objects.requireNonNull(avro.serialize(topic.topicName(), event));
        producer.send(new ProducerRecord<>(
                topic.topicName(),
                null,
                key,
                value,
                EventHeaders.of(UUID.randomUUID(), event.getSchema().getName(), "bench", Instant.now(), null)));
        return value.length;
    }

    @Override
    public void close() {
        producer.close();
    }
}
