package org.cwtt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.intake.Intake.JOHANNESBURG_SCHOOL;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.nurseSubmission;
import static org.cwtt.intake.Intake.registeredChild;
import static org.cwtt.intake.Intake.submission;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What should be looked at in the data of a round.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class DataQualityTest {
    private static final String ROUND = "2025-Q1";
    private static final String DAY = "2025-02-04";

    @BeforeEach
    void openRound() {
        as("administrator")
                .body(Map.of("opensOn", "2025-01-14", "closesOn", "2025-03-27"))
                .put("/v1/rounds/" + ROUND)
                .then()
                .statusCode(in(List.of(200, 201)));
    }

    @Test
    void whatIsWrongIsListedByRuleWithinOnesAreas() {
        // Given
        String heavy = sent(nurseSubmission(newId(), registeredChild(), 140));
        String sound = sent(nurseSubmission(newId(), registeredChild(), 22.5));
        UUID twice = registeredChild();
        sent(submission(newId(), twice));
        sent(submission(newId(), twice));
        Map<String, Object> hasty = submission(newId(), registeredChild());
        hasty.put("startedAt", "2025-02-04T08:00:00Z");
        hasty.put("endedAt", "2025-02-04T08:00:03Z");
        String fast = sent(hasty);
        Map<String, Object> calm = submission(newId(), registeredChild());
        calm.put("startedAt", "1970-01-01T08:00:00Z");
        calm.put("endedAt", "1970-01-01T08:10:00Z");
        String slow = sent(calm);
        Map<String, Object> more = submission(newId(), registeredChild());
        Intake.answersOf(more).put("attendance.days-open", 2);
        String absent = sent(more);

        // When
        var report = as("practitioner-jhb")
                .get("/v1/data-quality?round=" + ROUND + "&area=" + JOHANNESBURG_SCHOOL)
                .then()
                .statusCode(200);

        // Then
        report.body(found("implausible-bmi") + "submissionId", hasItem(heavy))
                .body(found("implausible-bmi") + "submissionId", not(hasItem(sound)))
                .body(found("same-respondent-twice") + "childId", hasItem(twice.toString()))
                .body(found("missing-section") + "childId", hasItem(twice.toString()))
                .body(found("missing-section") + "detail", hasItem("CHILD CAREGIVER HEALTH_PRACTITIONER"))
                .body(found("too-fast") + "submissionId", hasItem(fast))
                .body(found("too-fast") + "submissionId", not(hasItem(slow)))
                .body(found("absent-longer-than-open") + "submissionId", hasItem(absent));
        String elsewhere = as("practitioner-jhb")
                .accept("text/csv")
                .get("/v1/data-quality?round=" + ROUND + "&area=TSH")
                .asString();
        assertThat(elsewhere).isEqualTo("rule,childId,submissionId,otherId,detail\r\n");
        String here = as("practitioner-jhb")
                .accept("text/csv")
                .get("/v1/data-quality?round=" + ROUND)
                .asString();
        assertThat(here).contains("too-fast,").contains(fast).doesNotContain(slow + ",too");
        as("capturer-jhb").get("/v1/data-quality?round=" + ROUND).then().statusCode(403);
        as("practitioner-jhb").get("/v1/data-quality").then().statusCode(400);
    }

    private static String found(String rule) {
        return "find { it.rule.id == '" + rule + "' }.concerns.";
    }

    private static String sent(Map<String, Object> submission) {
        submission.put("roundId", ROUND);
        submission.put("interviewedOn", DAY);
        as("capturer-jhb").body(submission).post("/v1/submissions").then().statusCode(201);
        return String.valueOf(submission.get("id"));
    }
}
