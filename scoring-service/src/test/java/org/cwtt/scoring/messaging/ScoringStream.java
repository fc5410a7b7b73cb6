package org.cwtt.scoring.messaging;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.RulesetChanged;
import org.cwtt.schemas.scoring.RulesetState;
import org.cwtt.schemas.scoring.StatutoryTriggerRaised;
import org.cwtt.scoring.domain.Answers;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.Documents;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.RulesetTitle;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.places.Rounds;

/// The topology with its state in a folder and a registry on loopback, without a broker.
final class ScoringStream implements AutoCloseable {
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final LoopbackRegistry registry = new LoopbackRegistry(
            SubmissionReceived.getClassSchema(),
            RulesetChanged.getClassSchema(),
            RiskProfileAssessed.getClassSchema(),
            StatutoryTriggerRaised.getClassSchema());
    private final SchemaRegistry client = new SchemaRegistry(registry.root());
    private final TopologyTestDriver driver;
    private final Rounds rounds = new Rounds();
    private Instant clock = Events.RECEIVED_AT;
    private final TestInputTopic<String, byte[]> submissions;
    private final TestInputTopic<String, byte[]> releases;
    private final TestOutputTopic<String, byte[]> profiles;
    private final TestOutputTopic<String, byte[]> triggers;
    private final TestOutputTopic<String, byte[]> deadLetters;
    private final TestOutputTopic<String, byte[]> releaseDeadLetters;

    ScoringStream(Path state) {
        this(state, Duration.ofSeconds(20));
    }

    /// @param patience how long an absent registry is waited for
    ScoringStream(Path state, Duration patience) {
        driver = new TopologyTestDriver(
                ScoringTopology.of(new ProcessorSurroundings(
                        new SchemaRegistry(registry.root()),
                        new RegistryPatience(patience),
                        new ScoringMeters(new SimpleMeterRegistry()),
                        Documents.SHIPPED,
                        () -> new Evaluator(Answers.REFERENCE),
                        () -> rounds,
                        ZoneId.of("Africa/Johannesburg"))),
                config(state));
        releases = driver.createInputTopic(
                Topic.RULESET_CHANGED.topicName(), new StringSerializer(), new ByteArraySerializer());
        submissions = driver.createInputTopic(
                Topic.SUBMISSION_RECEIVED.topicName(), new StringSerializer(), new ByteArraySerializer());
        profiles = output(Topic.RISK_PROFILE_ASSESSED.topicName());
        triggers = output(Topic.STATUTORY_TRIGGER_RAISED.topicName());
        deadLetters = output("scoring.intake.submission.received-v1.dlt");
        releaseDeadLetters = output("scoring.scoring.ruleset.changed-v1.dlt");
    }

    LoopbackRegistry registry() {
        return registry;
    }

    void send(SubmissionReceived submission) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(EventHeaders.TRACEPARENT, TRACE.getBytes(StandardCharsets.UTF_8));
        send(submission.getChildId(), bytes(submission), headers);
    }

    void send(UUID child, byte[] value, Headers headers) {
        submissions.pipeInput(new TestRecord<>(child.toString(), value, headers));
    }

    void send(UUID child, byte[] value) {
        send(child, value, new RecordHeaders());
    }

    void announceRound(String round, LocalDate opensOn, LocalDate closesOn) {
        rounds.announced(new Rounds.Round(round, opensOn, closesOn));
    }

    void release(String document) {
        tell(document, RulesetState.RELEASED);
    }

    void draft(String document) {
        tell(document, RulesetState.DRAFT);
    }

    void sendAsRelease(String key, byte[] value) {
        releases.pipeInput(key, value);
    }

    /// A sweep from the beginning, as a restart would find it.
    void sweep(String ruleset) {
        driver.createInputTopic(ScoringTopology.SWEEPS_TOPIC, new StringSerializer(), new ByteArraySerializer())
                .pipeInput("0", new Sweep(ruleset, clock, "").bytes());
    }

    private void tell(String document, RulesetState state) {
        RulesetTitle title = Documents.SHIPPED.read(document).ruleset().title();
        releases.pipeInput(RulesetVersion.of(title).toString(), told(RulesetVersion.of(title), state, document));
    }

    /// A release as it stands on the topic.
    byte[] released(String id, String version, String document) {
        return told(new RulesetVersion(id, version), RulesetState.RELEASED, document);
    }

    private byte[] told(RulesetVersion version, RulesetState state, String document) {
        RulesetChanged event = new RulesetChanged(version.id(), version.version(), "A ruleset", state, document, clock);
        clock = clock.plusSeconds(1);
        return Objects.requireNonNull(new AvroSerializer(client).serialize(Topic.RULESET_CHANGED.topicName(), event));
    }

    void sendTombstone(UUID child) {
        submissions.pipeInput(child.toString(), null);
    }

    byte[] bytes(SubmissionReceived submission) {
        return Objects.requireNonNull(
                new AvroSerializer(client).serialize(Topic.SUBMISSION_RECEIVED.topicName(), submission));
    }

    /// The next profile as it stands on the topic.
    TestRecord<String, byte[]> profileRecord() {
        return profiles.readRecord();
    }

    /// Reads the profiles off without looking at them.
    void forgetProfiles() {
        profiles.readRecordsToList();
    }

    List<RiskProfileAssessed> profiles() {
        return profiles.readRecordsToList().stream().map(this::profile).toList();
    }

    RiskProfileAssessed profile(TestRecord<String, byte[]> announced) {
        return read(Topic.RISK_PROFILE_ASSESSED, announced, RiskProfileAssessed.class);
    }

    List<StatutoryTriggerRaised> triggers() {
        return triggerRecords().stream().map(this::trigger).toList();
    }

    List<TestRecord<String, byte[]>> triggerRecords() {
        return triggers.readRecordsToList();
    }

    StatutoryTriggerRaised trigger(TestRecord<String, byte[]> announced) {
        return read(Topic.STATUTORY_TRIGGER_RAISED, announced, StatutoryTriggerRaised.class);
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return deadLetters.readRecordsToList();
    }

    List<TestRecord<String, byte[]>> releaseDeadLetters() {
        return releaseDeadLetters.readRecordsToList();
    }

    /// Puts an assessment into the state store.
    void hold(Assessment assessment) {
        driver.<String, byte[]>getKeyValueStore(ScoringTopology.ASSESSMENTS)
                .put(
                        new AssessmentKey(assessment.childId(), assessment.roundId()).toString(),
                        AssessmentSerde.bytes(assessment));
    }

    /// What the state store holds.
    Assessment held(UUID child, String round) {
        byte[] bytes = driver.<String, byte[]>getKeyValueStore(ScoringTopology.ASSESSMENTS)
                .get(child + "|" + round);
        return AssessmentSerde.assessment(child, round, bytes);
    }

    @Override
    public void close() {
        driver.close();
        registry.close();
    }

    private <T extends SpecificRecord> T read(Topic topic, TestRecord<String, byte[]> announced, Class<T> type) {
        return Objects.requireNonNull(
                new AvroDeserializer<>(client, type).deserialize(topic.topicName(), announced.value()));
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Properties config(Path state) {
        Properties config = new Properties();
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "scoring");
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        return config;
    }
}
