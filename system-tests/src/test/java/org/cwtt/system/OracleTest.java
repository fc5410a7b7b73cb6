package org.cwtt.system;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cwtt.schemas.Topic;
import org.cwtt.system.client.Latencies;
import org.cwtt.system.cohort.Child;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.cohort.School;
import org.cwtt.system.demo.CohortRun;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Finding;
import org.cwtt.system.oracle.Ledger;
import org.cwtt.system.oracle.Oracle;
import org.junit.jupiter.api.Test;

/// An oracle that cannot doubt proves nothing: each invariant is shown something that contradicts it.
class OracleTest {
    private final Oracle oracle = new Oracle(SharedPlatform.doors());

    @Test
    void doubts_a_submission_that_was_acknowledged_and_is_not_there() {
        // Given
        Ledger ledger = new Ledger(SharedPlatform.cohort(2));
        ledger.cohort().submissions().forEach(submission -> ledger.acknowledge(submission.id()));

        // When
        Map<String, Boolean> findings = judge(ledger);

        // Then
        assertThat(findings).containsEntry("storedOnce", false).containsEntry("profileEqualsFreshScoring", false);
    }

    @Test
    void doubts_counts_and_referrals_that_do_not_fit_the_children() {
        // Given
        Ledger truth = takenIn(SharedPlatform.cohort(36));
        Cohort cohort = truth.cohort();
        Ledger other = new Ledger(new Cohort(
                cohort.schools().stream().map(OracleTest::inLimpopo).toList(),
                cohort.rounds(),
                cohort.children().stream().map(OracleTest::withoutConsent).toList(),
                cohort.seed()));
        truth.acknowledged().forEach(other::acknowledge);

        // When
        Map<String, Boolean> findings = judge(other);

        // Then
        assertThat(findings)
                .containsEntry("storedOnce", true)
                .containsEntry("indicatorsEqualCounts", false)
                .containsEntry("oneReferralPerChildAndDepartment", false);
    }

    @Test
    void doubts_a_record_that_shows_another_profile_than_the_newest() throws SQLException {
        // Given
        Ledger ledger = takenIn(SharedPlatform.cohort(2));
        UUID child = ledger.cohort().children().getFirst().id();

        // When
        Map<String, Boolean> findings;
        shift(child, -1);
        try {
            findings = judge(ledger);
        } finally {
            shift(child, 1);
        }

        // Then
        assertThat(findings).containsEntry("recordsEqualAnnouncements", false);
        assertThat(judge(ledger)).containsEntry("recordsEqualAnnouncements", true);
    }

    @Test
    void doubts_a_learner_number_in_a_topic() {
        // Given
        Ledger ledger = new Ledger(SharedPlatform.cohort(2));
        String number = requireNonNull(ledger.cohort().children().getLast().learnerNumber());
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                SharedPlatform.installation().kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topic.CHILD_CHANGED.deadLetterTopic(Topic.Party.CASE), number));
        }

        // When
        Map<String, Boolean> findings = judge(ledger);

        // Then
        assertThat(findings).containsEntry("noPersonalData", false);
    }

    private static void shift(UUID child, int by) throws SQLException {
        Installation.Database database = SharedPlatform.installation().database("case");
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement update =
                        connection.prepareStatement("UPDATE profiles SET sequence = sequence + ? WHERE child_id = ?")) {
            update.setInt(1, by);
            update.setObject(2, child);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private Map<String, Boolean> judge(Ledger ledger) {
        return oracle.judge(ledger, 1000).stream().collect(Collectors.toMap(Finding::name, Finding::holds));
    }

    private static Ledger takenIn(Cohort cohort) {
        Ledger ledger = new Ledger(cohort);
        CohortRun run = new CohortRun(SharedPlatform.doors(), Terminal.standard());
        try (Latencies latencies = new Latencies(SharedPlatform.installation())) {
            run.register(cohort);
            run.submit(ledger, latencies);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> latencies.profiled() >= ledger.acknowledged().size());
        }
        assertThat(SharedPlatform.settles()).isTrue();
        return ledger;
    }

    private static School inLimpopo(School school) {
        return new School(school.emis(), school.name(), "LP", school.district(), school.enrolments());
    }

    private static Child withoutConsent(Child child) {
        return new Child(
                child.id(),
                child.givenNames(),
                child.familyName(),
                child.birthDate(),
                child.sex(),
                child.schoolId(),
                child.grade(),
                child.learnerNumber(),
                child.homeLanguage(),
                List.of());
    }
}
