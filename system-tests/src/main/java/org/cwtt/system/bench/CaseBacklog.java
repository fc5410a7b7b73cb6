package org.cwtt.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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

/// Profiles that wait to be taken into records, and how far the case service has come with them.
final class CaseBacklog implements AutoCloseable {
    private static final String METER = "cwtt_inbox_heard_total";
    private static final long POLL_NANOS = 100_000_000;

    private final Installation installation;
    private final ProfileEvents events;
    private final AvroSerializer avro;
    private final KafkaProducer<String, byte[]> producer;
    private final HttpClient http = HttpClient.newHttpClient();
    private long heardBefore;
    private long bytes;
    private int profiles;
    private long profilesInAll;

    CaseBacklog(Installation installation, ProfileEvents events) {
        this.installation = installation;
        this.events = events;
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

    /// Announces the children of the profiles that [#write] will write, and waits until they are
    /// taken in.
    void register(int records, Duration patience) {
        ProfileEvents ahead = events.copy();
        long before = heard();
        int children = 0;
        for (int i = 0; i < records; i++) {
            RiskProfileAssessed profile = ahead.next();
            if (i % ProfileEvents.ROUNDS == 0) {
                send(Topic.CHILD_CHANGED, profile.getChildId(), ProfileEvents.childOf(profile));
                children++;
            }
        }
        producer.flush();
        int announced = children;
        awaiting(patience, () -> heard() - before >= announced);
        heardBefore = heard();
    }

    /// Writes so many profiles.
    void write(int records) {
        bytes = 0;
        for (int i = 0; i < records; i++) {
            RiskProfileAssessed profile = events.next();
            bytes += send(Topic.RISK_PROFILE_ASSESSED, profile.getChildId(), profile);
        }
        producer.flush();
        profiles = records;
        profilesInAll += records;
    }

    /// How long it takes from now until all of it is taken in.
    Duration awaitHeard(Duration patience) {
        long start = System.nanoTime();
        awaiting(patience, () -> heard() - heardBefore >= profiles);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    int bytesEach() {
        return Math.toIntExact(bytes / Math.max(1, profiles));
    }

    long profilesInAll() {
        return profilesInAll;
    }

    private int send(Topic topic, UUID childId, SpecificRecord event) {
        byte[] value = Objects.requireNonNull(avro.serialize(topic.topicName(), event));
        producer.send(new ProducerRecord<>(
                topic.topicName(),
                null,
                childId.toString(),
                value,
                EventHeaders.of(UUID.randomUUID(), event.getSchema().getName(), "bench", Instant.now(), null)));
        return value.length;
    }

    static void awaiting(Duration patience, BooleanSupplier done) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The case service was not done within " + patience);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /// What the service itself says that it has taken in since it was started.
    private long heard() {
        URI metrics = installation.at("case", "/q/metrics");
        try {
            return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(METER))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
