package org.cwtt.system.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.Topic.Party;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.system.Installation;
import org.cwtt.system.client.TopicReader;
import org.cwtt.system.oracle.Backlogs;

/// Profiles on the topic that wait for referral, and how far referral has come with them.
final class ReferralBacklog implements AutoCloseable {
    private static final String PROFILES = Topic.RISK_PROFILE_ASSESSED.topicName();
    private static final Set<Party> REFERRAL = EnumSet.of(Party.REFERRAL);

    private final Installation installation;
    private final Backlogs backlogs;
    private final Meter heard;
    private final KafkaProducer<String, SpecificRecord> producer;

    ReferralBacklog(Installation installation) {
        this.installation = installation;
        this.backlogs = new Backlogs(installation);
        this.heard = new Meter(installation, "referral", "cwtt_inbox_heard_total");
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        installation.kafka(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5),
                new StringSerializer(),
                new AvroSerializer(new SchemaRegistry(installation.registry())));
    }

    /// What scoring has announced so far.
    List<RiskProfileAssessed> announced() {
        List<RiskProfileAssessed> profiles = new ArrayList<>();
        new TopicReader(installation).each(PROFILES, RiskProfileAssessed.class, record -> profiles.add(record.value()));
        return profiles;
    }

    /// Lets referral know these children, and waits until it does.
    void introduce(List<ChildChanged> children, Duration patience) {
        long before = heard.read();
        children.forEach(child -> send(Topic.CHILD_CHANGED, child.getChildId().toString(), child));
        producer.flush();
        Waiting.until("Referral", patience, () -> heard.read() - before >= children.size());
        settle(patience);
    }

    /// Waits until nothing is under way.
    void settle(Duration patience) {
        Waiting.until("Referral", patience, () -> backlogs.of(REFERRAL).isEmpty());
    }

    void write(ReferralProfiles events, int records) {
        for (int i = 0; i < records; i++) {
            RiskProfileAssessed profile = events.next();
            send(Topic.RISK_PROFILE_ASSESSED, profile.getChildId().toString(), profile);
        }
        producer.flush();
    }

    long heard() {
        return heard.read();
    }

    /// How long it takes from now until all of it is heard, and all that follows from it is announced.
    Duration awaitAnnounced(long heardBefore, int records, Duration patience) {
        long start = System.nanoTime();
        Waiting.until("Referral", patience, () -> heard.read() - heardBefore >= records);
        Waiting.until(
                "Referral",
                patience,
                () -> backlogs.of(EnumSet.noneOf(Party.class)).announcements() == 0);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void send(Topic topic, String key, SpecificRecord event) {
        producer.send(new ProducerRecord<>(topic.topicName(), key, event));
    }

    @Override
    public void close() {
        producer.close();
        backlogs.close();
    }
}
