package org.cwtt.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.intake.Intake.answersOf;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.registeredChild;
import static org.cwtt.intake.Intake.submission;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Submissions that are taken in, each of them once.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class SubmissionsTest {
    @BeforeEach
    void openRound() {
        Intake.openRound();
    }

    @Test
    void aSubmissionSentTwiceIsStoredOnceAndAnsweredAlike() {
        // Given
        Map<String, Object> submission = submission(newId(), registeredChild());
        String first = submit(submission)
                .statusCode(201)
                .body("version", equalTo(1))
                .extract()
                .asString();

        // When
        String second = submit(submission).statusCode(200).extract().asString();

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void otherContentUnderTheSameIdIsRefused() {
        // Given
        Map<String, Object> submission = submission(newId(), registeredChild());
        submit(submission).statusCode(201);
        answersOf(submission).put("attendance.days-absent", 4);

        // When
        var answer = submit(submission);

        // Then
        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cwtt:problem:other-content"));
    }

    @Test
    void theSameSentByManyAtOnceIsStoredOnce() throws InterruptedException, ExecutionException {
        // Given
        Map<String, Object> submission = submission(newId(), registeredChild());
        List<Callable<Integer>> senders = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            senders.add(() -> submit(submission).extract().statusCode());
        }

        // When
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : many.invokeAll(senders)) {
                statuses.add(answer.get());
            }
        }

        // Then
        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
    }

    @Test
    void whatBecameOfSubmissionsIsCounted() {
        // Given
        submit(submission(newId(), registeredChild())).statusCode(201);

        // When
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();

        // Then
        assertThat(metrics).contains("cwtt_submissions_total{result=\"accepted\"");
    }

    @Test
    void theContractIsPublished() {
        // When
        var contract = given().accept("application/json").get("/q/openapi").then();

        // Then
        contract.statusCode(200)
                .body("paths.'/v1/submissions'.post.responses", notNullValue())
                .body("components.schemas.Submission.required", notNullValue());
    }

    private static ValidatableResponse submit(Map<String, Object> submission) {
        return as("capturer-jhb").body(submission).post("/v1/submissions").then();
    }
}
