package org.cwtt.scoring.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.Respondent;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.schemas.intake.SubmissionState;
import org.cwtt.schemas.scoring.RiskFlag;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.StatutoryTriggerRaised;
import org.cwtt.scoring.AssessSubmission;
import org.cwtt.scoring.domain.Answers;
import org.cwtt.scoring.domain.Evaluator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringTopologyTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final UUID CHILD = new UUID(1, 42);

    private final LoopbackRegistry registry = new LoopbackRegistry(
            SubmissionReceived.getClassSchema(),
            RiskProfileAssessed.getClassSchema(),
            StatutoryTriggerRaised.getClassSchema());
    private final SchemaRegistry client = new SchemaRegistry(registry.root());
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> submissions;
    private TestOutputTopic<String, byte[]> profiles;
    private TestOutputTopic<String, byte[]> triggers;
    private TestOutputTopic<String, byte[]> deadLetters;

    @TempDir
    private Path state;

    @BeforeEach
    void start() {
        driver = driver(Duration.ofSeconds(20));
        submissions = driver.createInputTopic(
                Topic.SUBMISSION_RECEIVED.topicName(), new StringSerializer(), new ByteArraySerializer());
        profiles = output(Topic.RISK_PROFILE_ASSESSED.topicName());
        triggers = output(Topic.STATUTORY_TRIGGER_RAISED.topicName());
        deadLetters = output("scoring.intake.submission.received-v1.dlt");
    }

    @AfterEach
    void stop() {
        driver.close();
        registry.close();
    }

    @Test
    void aSubmissionBecomesAProfile() {
        // Given
        SubmissionReceived absent = Events.attendance(CHILD, 12).build();

        // When
        send(absent);

        // Then
        TestRecord<String, byte[]> announced = profiles.readRecord();
        RiskProfileAssessed profile = profile(announced);
        assertThat(announced.key()).isEqualTo(CHILD.toString());
        assertThat(profile.getSequence()).isEqualTo(1);
        assertThat(profile.getRulesetId()).isEqualTo("cwtt-reference");
        assertThat(profile.getAssessedAt()).isEqualTo(Events.RECEIVED_AT);
        assertThat(profile.getRespondents()).containsExactly("TEACHER");
        assertThat(profile.getFlags()).hasSize(6);
        RiskFlag education = profile.getFlags().get(4);
        assertThat(education.getLevel()).isEqualTo(RiskLevel.HIGH);
        assertThat(education.getProvisional()).isFalse();
        assertThat(education.getEvidence().getFirst().getScore()).isEqualTo(24.0);
        assertThat(triggers.isEmpty()).isTrue();
    }

    @Test
    void theEventNamesItselfAndCarriesTheTraceOn() {
        // Given
        SubmissionReceived absent = Events.attendance(CHILD, 12).build();

        // When
        send(absent);

        // Then
        TestRecord<String, byte[]> announced = profiles.readRecord();
        Headers headers = announced.headers();
        assertThat(EventHeaders.text(headers, EventHeaders.ID))
                .contains(profile(announced).getProfileId().toString());
        assertThat(EventHeaders.text(headers, EventHeaders.TYPE))
                .contains("org.cwtt.schemas.scoring.RiskProfileAssessed");
        assertThat(EventHeaders.text(headers, EventHeaders.SOURCE)).contains("/cwtt/scoring");
        assertThat(EventHeaders.text(headers, EventHeaders.TIME)).contains("2026-02-03T10:00:00Z");
        assertThat(EventHeaders.text(headers, EventHeaders.TRACEPARENT)).contains(TRACE);
    }

    @Test
    void aRepeatIsAnnouncedAgainUnderTheSameIdAndSequence() {
        // Given
        send(Events.attendance(CHILD, 12).build());
        send(Events.hunger(CHILD, "often").build());

        // When
        send(Events.attendance(CHILD, 12).build());

        // Then
        List<RiskProfileAssessed> announced = profiles();
        assertThat(announced).extracting(RiskProfileAssessed::getSequence).containsExactly(1L, 2L, 2L);
        assertThat(announced.get(2)).isEqualTo(announced.get(1));
    }

    @Test
    void aCorrectionAndAWithdrawalAreScoredAnew() {
        // Given
        send(Events.attendance(CHILD, 12).build());
        send(Events.attendance(CHILD, 1).setVersion(2).build());

        // When
        send(Events.attendance(CHILD, 1)
                .setVersion(3)
                .setState(SubmissionState.WITHDRAWN)
                .build());
        send(Events.attendance(CHILD, 12).build());

        // Then
        List<RiskProfileAssessed> announced = profiles();
        assertThat(announced)
                .extracting(profile -> profile.getFlags().get(4).getLevel())
                .containsExactly(RiskLevel.HIGH, RiskLevel.LOW, RiskLevel.UNKNOWN, RiskLevel.UNKNOWN);
        assertThat(announced).extracting(RiskProfileAssessed::getSequence).containsExactly(1L, 2L, 3L, 3L);
    }

    @Test
    void roundsAreAssessedApart() {
        // Given
        send(Events.attendance(CHILD, 12).build());

        // When
        send(Events.hunger(CHILD, "often").setRoundId("2026-T3").build());

        // Then
        assertThat(profiles())
                .extracting(RiskProfileAssessed::getRoundId, RiskProfileAssessed::getSequence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-T1", 1L),
                        org.assertj.core.groups.Tuple.tuple("2026-T3", 1L));
    }

    @Test
    void suspectedAbuseOpensTheStatutoryLaneAndShowsInNoProfile() {
        // Given
        SubmissionReceived suspicion = Events.suspicion(CHILD).build();

        // When
        send(suspicion);
        send(suspicion);

        // Then
        List<StatutoryTriggerRaised> raised = triggers.readRecordsToList().stream()
                .map(one -> Objects.requireNonNull(new AvroDeserializer<>(client, StatutoryTriggerRaised.class)
                        .deserialize(Topic.STATUTORY_TRIGGER_RAISED.topicName(), one.value())))
                .toList();
        assertThat(raised).hasSize(2);
        assertThat(raised.get(1)).isEqualTo(raised.get(0));
        assertThat(raised.getFirst().getSubmissionId()).isEqualTo(suspicion.getSubmissionId());
        assertThat(raised.getFirst().getItem()).isEqualTo("protection.suspected-abuse");
        assertThat(profiles())
                .allSatisfy(profile -> assertThat(profile.toString()).doesNotContain("abuse"));
    }

    @Test
    void whatIsNotAvroIsPutAsideAndTheRestGoesOn() {
        // Given
        Headers headers = new RecordHeaders();
        headers.add(EventHeaders.ID, "poison".getBytes(StandardCharsets.UTF_8));

        // When
        submissions.pipeInput(new TestRecord<>(CHILD.toString(), new byte[] {9, 9, 9}, headers));
        submissions.pipeInput(CHILD.toString(), new byte[] {0, 0, 0, 0, 77, 1});
        submissions.pipeInput(CHILD.toString(), new byte[] {0, 0, 0, 0, 1, 1});
        submissions.pipeInput(CHILD.toString(), null);
        submissions.pipeInput(
                CHILD.toString(),
                bytes(Events.submission(CHILD, Respondent.UNKNOWN).build()));
        send(Events.attendance(CHILD, 1).build());

        // Then
        List<TestRecord<String, byte[]>> letters = deadLetters.readRecordsToList();
        assertThat(letters).hasSize(5);
        Headers first = letters.getFirst().headers();
        assertThat(letters.getFirst().value()).containsExactly(9, 9, 9);
        assertThat(EventHeaders.text(first, EventHeaders.ID)).contains("poison");
        assertThat(EventHeaders.text(first, "dlt_topic")).contains("intake.submission.received-v1");
        assertThat(EventHeaders.text(first, "dlt_offset")).contains("0");
        assertThat(EventHeaders.text(first, "dlt_cause")).contains("org.cwtt.messaging.UnreadableEventException");
        assertThat(profiles()).hasSize(1);
    }

    @Test
    void aDeadLetterThatIsTooLongForATopicIsCutAndSaysSo() {
        // Given
        byte[] huge = new byte[2_000_000];
        huge[0] = 9;

        // When
        submissions.pipeInput(CHILD.toString(), huge);

        // Then
        TestRecord<String, byte[]> letter = deadLetters.readRecord();
        assertThat(letter.value()).hasSize(DeadLetter.LONGEST_VALUE);
        assertThat(EventHeaders.text(letter.headers(), "dlt_cut_from")).contains("2000000");
    }

    @Test
    void anAbsentRegistryIsWaitedFor() throws Exception {
        // Given
        byte[] submission = bytes(Events.attendance(CHILD, 1).build());
        registry.goesAway();

        // When
        CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS).execute(registry::comesBack);
        submissions.pipeInput(CHILD.toString(), submission);

        // Then
        assertThat(profiles.getQueueSize()).isEqualTo(1);
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void aRegistryThatStaysAwayFailsTheThreadAndPutsNothingAside() {
        // Given
        byte[] submission = bytes(Events.attendance(CHILD, 1).build());
        registry.goesAway();
        driver.close();
        driver = driver(Duration.ofMillis(300));
        TestInputTopic<String, byte[]> impatient = driver.createInputTopic(
                Topic.SUBMISSION_RECEIVED.topicName(), new StringSerializer(), new ByteArraySerializer());

        // When / Then
        assertThatThrownBy(() -> impatient.pipeInput(CHILD.toString(), submission))
                .isInstanceOf(StreamsException.class);
        assertThat(output("scoring.intake.submission.received-v1.dlt").isEmpty())
                .isTrue();
    }

    @Test
    void theStateIsReadBackAsItWasWritten() {
        // Given
        send(Events.attendance(CHILD, 12).build());

        // When
        byte[] held = driver.<String, byte[]>getKeyValueStore(ScoringTopology.ASSESSMENTS)
                .get(CHILD + "|" + Events.ROUND);

        // Then
        assertThat(AssessmentSerde.assessment(CHILD, Events.ROUND, held).submissions())
                .containsOnlyKeys(Events.attendance(CHILD, 12).getSubmissionId())
                .containsValue(Submissions.from(Events.attendance(CHILD, 12).build()));
    }

    private TopologyTestDriver driver(Duration patience) {
        Properties config = new Properties();
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "scoring-" + patience.toMillis());
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        return new TopologyTestDriver(
                ScoringTopology.of(
                        new AssessSubmission(new Evaluator(Answers.REFERENCE)),
                        new ProcessorSurroundings(
                                new SchemaRegistry(registry.root()),
                                new RegistryPatience(patience),
                                new ScoringMeters(new SimpleMeterRegistry()))),
                config);
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void send(SubmissionReceived submission) {
        Headers headers = new RecordHeaders();
        headers.add(EventHeaders.TRACEPARENT, TRACE.getBytes(StandardCharsets.UTF_8));
        submissions.pipeInput(new TestRecord<>(submission.getChildId().toString(), bytes(submission), headers));
    }

    private byte[] bytes(SubmissionReceived submission) {
        return Objects.requireNonNull(
                new AvroSerializer(client).serialize(Topic.SUBMISSION_RECEIVED.topicName(), submission));
    }

    private List<RiskProfileAssessed> profiles() {
        return profiles.readRecordsToList().stream().map(this::profile).toList();
    }

    private RiskProfileAssessed profile(TestRecord<String, byte[]> announced) {
        return Objects.requireNonNull(new AvroDeserializer<>(client, RiskProfileAssessed.class)
                .deserialize(Topic.RISK_PROFILE_ASSESSED.topicName(), announced.value()));
    }
}
