package org.cwtt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.registeredChild;
import static org.cwtt.intake.Intake.submission;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Parts that go away while submissions come in, and come back.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class OutagesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ROWS = 300;

    @BeforeEach
    void openRound() {
        Intake.openRound();
    }

    /// The identity provider keeps its own data in the database that was away, and finds its connections cut.
    @AfterEach
    void waitUntilEverybodyCanLogIn() {
        for (String user : List.of("administrator", "capturer-tsh", "practitioner-jhb", "analyst")) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> !RealParts.token(user).isEmpty());
        }
    }

    @Test
    void whileKafkaIsAwaySubmissionsAreStoredAndAnnouncedLater() {
        // Given
        UUID child = registeredChild();
        RealParts.kill("kafka");

        // When
        int status = as("capturer-jhb")
                .body(submission(newId(), child))
                .post("/v1/submissions")
                .statusCode();

        // Then
        RealParts.startAgain("kafka");
        assertThat(status).isEqualTo(201);
        try (Announced<SubmissionReceived> events =
                Announced.on(Topic.SUBMISSION_RECEIVED.topicName(), SubmissionReceived.class)) {
            await().atMost(PATIENCE).until(() -> events.newest(child.toString()).isPresent());
        }
    }

    @Test
    void whileTheDatabaseIsAwayTheSenderIsToldToTryAgain() {
        // Given
        UUID child = registeredChild();
        Map<String, Object> submission = submission(newId(), child);
        RealParts.kill("postgresql");

        // When
        var answer = as("capturer-jhb").body(submission).post("/v1/submissions").then();
        var read = as("capturer-jhb").get("/v1/children/" + child).then();

        // Then
        RealParts.startAgain("postgresql");
        answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("urn:cwtt:problem:cannot-store-now"));
        read.statusCode(503).header("Retry-After", "5");
        await().atMost(PATIENCE)
                .until(() -> as("capturer-jhb")
                                .body(submission)
                                .post("/v1/submissions")
                                .statusCode()
                        == 201);
    }

    @Test
    void aJobThatWasCutOffGoesOnWhereItWasAndTakesEachRowInOnce() {
        // Given
        StringBuilder list = new StringBuilder("LURITS No,Surname,First Names,Gender,Date of Birth,Grade\n");
        for (int i = 0; i < ROWS; i++) {
            list.append("%013d,Cutoff%d,Naledi,F,%s,1\n"
                    .formatted(2000000000000L + i, i, LocalDate.of(2018, 1, 1).plusDays(i)));
        }
        var sent = Files.sent(
                "capturer-jhb",
                "class-lists",
                "?school=" + Intake.JOHANNESBURG_SCHOOL,
                Files.CSV,
                list.toString().getBytes(StandardCharsets.UTF_8));
        await().atMost(PATIENCE)
                .until(() -> as("capturer-jhb").get("/v1/bulk/" + sent.job()).path("results.TAKEN_IN") != null);

        // When
        RealParts.kill("postgresql");
        RealParts.startAgain("postgresql");

        // Then
        sent.progress().body("results.TAKEN_IN", equalTo(ROWS)).body("waiting", equalTo(0));
        as("capturer-jhb")
                .get("/v1/children?learnerNumber=%013d".formatted(2000000000000L + ROWS - 1))
                .then()
                .body("size()", equalTo(1));
    }
}
