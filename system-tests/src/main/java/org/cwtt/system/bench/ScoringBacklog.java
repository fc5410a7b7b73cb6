package org.cwtt.system.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.Topic.Party;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.system.Installation;
import org.cwtt.system.client.TopicReader;
import org.cwtt.system.oracle.Backlogs;

/// Submissions on scoring's topic that wait to be scored, and how far scoring has come with them.
final class ScoringBacklog implements AutoCloseable {
    private static final String SUBMISSIONS = Topic.SUBMISSION_RECEIVED.topicName();
    private static final String PROFILES = Topic.RISK_PROFILE_ASSESSED.topicName();
    private static final String METER = "cwtt_scoring_submissions_total{outcome=\"applied\"";
    private static final int PROFILE_BYTES = 3000;

    private final Installation installation;
    private final SubmissionEvents events;
    private final TopicReader topics;
    private final Backlogs backlogs;
    private final KafkaProducer<String, SpecificRecord> producer;
    private final Meter scored;
    private long scoredBefore;
    private long writtenInAll;
    private int written;

    ScoringBacklog(Installation installation, SubmissionEvents events) {
        this.installation = installation;
        this.events = events;
        this.topics = new TopicReader(installation);
        this.backlogs = new Backlogs(installation);
        this.scored = new Meter(installation, "scoring", METER);
        this.producer = new KafkaProducer<>(
                settings(installation.kafka()),
                new StringSerializer(),
                new AvroSerializer(new SchemaRegistry(installation.registry())));
    }

    private static Map<String, Object> settings(String kafka) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                65536);
    }

    /// Waits until scoring has committed what it did, so that no transaction is open when it is held still, and notes
    /// how much has been scored so far; what is written from now on counts.
    void begin(Duration patience) {
        Waiting.until("Scoring", patience, () -> backlogs.unread(Party.SCORING) == 0);
        scoredBefore = scored.read();
    }

    /// Writes this many submissions of children that were never seen before.
    void write(int records) {
        for (int i = 0; i < records; i++) {
            SubmissionReceived event = events.next();
            producer.send(new ProducerRecord<>(SUBMISSIONS, event.getChildId().toString(), event));
        }
        producer.flush();
        written = records;
        writtenInAll += records;
    }

    /// How long it takes from now until all of it is scored.
    ///
    /// @throws IllegalStateException when that takes longer than `patience`
    Duration awaitScored(Duration patience) {
        long start = System.nanoTime();
        Waiting.until("Scoring", patience, () -> scored.read() - scoredBefore >= written);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// The floor: records a second of a program that reads the same submissions, writes as many records of a profile's
    /// size, and does nothing in between.
    double copy() {
        byte[] profile = new byte[PROFILE_BYTES];
        try (ScratchTopic scratch = new ScratchTopic(installation.kafka())) {
            long start = System.nanoTime();
            topics.each(List.of(SUBMISSIONS), _ -> scratch.send(profile));
            return scratch.acknowledged() * 1e9 / (System.nanoTime() - start);
        }
    }

    /// How many of all submissions that were written have no profile, once all is committed.
    long lost(Duration patience) {
        Waiting.until("Scoring", patience, () -> backlogs.unread(Party.SCORING) == 0);
        AtomicLong profiles = new AtomicLong();
        topics.each(List.of(PROFILES), _ -> profiles.incrementAndGet());
        return Math.max(0, writtenInAll - profiles.get());
    }

    @Override
    public void close() {
        producer.close();
        backlogs.close();
    }
}
