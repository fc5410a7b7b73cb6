package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.cwtt.local.Service;
import org.cwtt.local.backup.BackupPoint;
import org.cwtt.system.client.Answer;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.cohort.Child;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.cohort.SeededIds;
import org.cwtt.system.cohort.Sex;
import org.cwtt.system.cohort.Submission;
import org.cwtt.system.demo.CohortRun;
import org.cwtt.system.demo.Terminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The journey through `docker-compose.yml`, with the images as they are built: `./cwtt test --compose`.
@Tag("compose")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposeTest {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration POINTS = Duration.ofMinutes(4);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    private static ComposePlatform platform;
    private static FrontDoors doors;

    @BeforeAll
    static void start() {
        assumeTrue(ComposePlatform.isPossible(), "SKIPPED: no Docker engine, or no docker compose, on this machine");
        platform = ComposePlatform.start();
        doors = new FrontDoors(platform.installation(), platform::token);
        awaitServices();
        new CohortRun(doors, Terminal.standard()).register(Cohort.of(0, 0));
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void a_submission_becomes_a_record_with_a_referral() {
        // Given
        Child child = nomvula();
        doors.register(child, "capturer-za").expecting(201);

        // When
        doors.submit(hungry(child), "capturer-za").expecting(201);

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            Answer record = doors.caseOf(child.id(), "practitioner-jhb");
            assertThat(record.status()).isEqualTo(200);
            assertThat(record.json().findValuesAsText("level")).contains("HIGH");
            assertThat(record.json().path("referrals").findValuesAsText("department"))
                    .contains("SOCIAL_DEVELOPMENT");
        });
    }

    @Test
    void nobody_gets_in_without_a_token() {
        // When
        int status = status(platform.installation().at("case", "/v1/cases/" + newId()));

        // Then
        assertThat(status).isEqualTo(401);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everything_comes_back_from_the_backup() {
        // Given
        Child child = nomvula();
        doors.register(child, "capturer-za").expecting(201);
        doors.submit(hungry(child), "capturer-za").expecting(201);
        await().atMost(SOON)
                .until(() -> doors.caseOf(child.id(), "practitioner-jhb").status() == 200);
        String now = BackupPoint.nameAt(Instant.now());
        await().atMost(POINTS)
                .pollInterval(Duration.ofSeconds(10))
                .until(() -> points().stream().anyMatch(point -> point.compareTo(now) > 0));

        // When
        platform.lose("postgresql", "kafka", "scoring-state");
        platform.compose(
                "run", "--rm", "restore", "put-back", "databases", "--cluster", "/var/lib/postgresql/18/docker");
        platform.compose("up", "-d", "postgresql", "kafka");
        await("kafka").atMost(START).until(() -> platform.compose("ps", "kafka").contains("(healthy)"));
        platform.compose("run", "--rm", "restore", "put-back", "topics");
        await("postgresql")
                .atMost(START)
                .until(() -> platform.compose("ps", "postgresql").contains("(healthy)"));
        platform.compose("up", "-d");
        awaitServices();

        // Then
        assertThat(doors.caseOf(child.id(), "practitioner-jhb").expecting(200).text())
                .contains("HIGH");
        Child next = nomvula();
        doors.register(next, "capturer-za").expecting(201);
        doors.submit(hungry(next), "capturer-za").expecting(201);
        await().atMost(SOON)
                .until(() -> doors.caseOf(next.id(), "practitioner-jhb").status() == 200);
    }

    private static List<String> points() {
        return platform.compose("run", "--rm", "restore")
                .lines()
                .filter(line -> line.matches("\\d{8}T\\d{6}\\.\\d{3}Z"))
                .toList();
    }

    private static void awaitServices() {
        for (Service service : Service.values()) {
            URI ready = platform.installation().at(service.id(), "/q/health/ready");
            await(service.id()).atMost(START).ignoreExceptions().until(() -> status(ready) == 200);
        }
    }

    private static Child nomvula() {
        return new Child(
                newId(),
                "Nomvula",
                "Ngubane",
                LocalDate.of(2018, 10, 1),
                Sex.FEMALE,
                Learner.JOHANNESBURG,
                "1",
                null,
                "zu",
                List.of("HEALTH", "EDUCATION", "SOCIAL_DEVELOPMENT"));
    }

    private static Submission hungry(Child child) {
        Map<String, Object> answers = LowRisk.caregiver();
        answers.putAll(Learner.SEVERE_HUNGER);
        return new Submission(
                newId(), child.id(), "2026-T1", new Submission.Questionnaire("cwtt-caregiver", 2), "en", DAY, answers);
    }

    private static UUID newId() {
        return SeededIds.uuid(DAY, ThreadLocalRandom.current());
    }

    private static int status(URI address) {
        return doors.send(doors.anonymous(address).GET()).status();
    }
}
