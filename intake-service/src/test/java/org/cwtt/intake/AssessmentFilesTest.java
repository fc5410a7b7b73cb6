package org.cwtt.intake;

import static org.cwtt.intake.Files.CSV;
import static org.cwtt.intake.Files.NDJSON;
import static org.cwtt.intake.Files.sent;
import static org.cwtt.intake.Intake.JOHANNESBURG_SCHOOL;
import static org.cwtt.intake.Intake.ROUND;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.child;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.registeredChild;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Assessments of earlier years, as files.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class AssessmentFilesTest {
    private static final String HEADER = "learnerNumber;childId;round;questionnaire;version;language;interviewedOn;"
            + "attendance.days-open;attendance.days-absent;attendance.consecutive-days-absent;"
            + "protection.suspected-abuse\n";

    @BeforeEach
    void openRound() {
        Intake.openRound();
    }

    @Test
    void rowsOfATableAreSubmissionsThatAreTakenInOnce() {
        // Given
        UUID id = newId();
        Map<String, Object> child = child(id, JOHANNESBURG_SCHOOL);
        child.put("learnerNumber", "1000000000405");
        as("capturer-jhb").body(child).post("/v1/children").then().statusCode(201);
        String table = HEADER
                + "1000000000405;;" + ROUND + ";cwtt-teacher;1;en;03/02/2026;48;3;2;PREFER_NOT_TO_SAY\n"
                + "1000000000413;;" + ROUND + ";cwtt-teacher;1;en;03/02/2026;48;3;2;no\n"
                + ";" + id + ";" + ROUND + ";cwtt-teacher;1;en;04/02/2026;48;many;2;no\n"
                + ";" + id + ";1999-T1;cwtt-teacher;1;en;05/02/2026;48;3;2;no\n";

        // When
        var first = sent("capturer-jhb", "assessments", "", CSV, table.getBytes(StandardCharsets.UTF_8));
        first.progress();
        var again = sent("capturer-jhb", "assessments", "", CSV, table.getBytes(StandardCharsets.UTF_8));

        // Then
        first.rows()
                .body("result", contains("TAKEN_IN", "REFUSED", "REFUSED", "REFUSED"))
                .body("[1].problems.column", contains("LEARNER_NUMBER"))
                .body("[2].problems.column", contains("attendance.days-absent"))
                .body("[2].problems.given", contains("many"))
                .body("[3].problems.column", contains("ROUND"));
        again.rows().body("[0].result", equalTo("REPEATED"));
        String submission = first.rows().extract().path("[0].subject");
        as("capturer-jhb")
                .get("/v1/submissions/" + submission)
                .then()
                .statusCode(200)
                .body("childId", equalTo(id.toString()))
                .body("interviewedOn", equalTo("2026-02-03"));
    }

    @Test
    void linesAreSubmissionsAndABadOneSpoilsNoOther() {
        // Given
        String lines = """
            {"childId": "%s", "roundId": "%s", "questionnaire": {"id": "cwtt-teacher", "version": 1},
            """.strip().formatted(registeredChild(), ROUND) + """
             "language": "en", "interviewedOn": "2026-02-03", "answers": {"attendance.days-open": 48, \
            "attendance.days-absent": 3, "attendance.consecutive-days-absent": 2, \
            "protection.suspected-abuse": {"absent": "DONT_KNOW"}}}
            {"childId":
            {"childId": "nobody"}
            """;

        // When
        var sent = sent("capturer-jhb", "assessments", "", NDJSON, lines.getBytes(StandardCharsets.UTF_8));

        // Then
        sent.rows().body("result", contains("TAKEN_IN", "REFUSED", "REFUSED")).body("line", contains(1, 2, 3));
    }

    @Test
    void aDryRunTakesNothingIn() {
        // Given
        UUID child = registeredChild();
        byte[] table = (HEADER + ";" + child + ";" + ROUND + ";cwtt-teacher;1;en;2026-02-03;48;3;2;no\n")
                .getBytes(StandardCharsets.UTF_8);

        // When
        var tried = sent("capturer-jhb", "assessments", "?dryRun=true", CSV, table);
        tried.progress();
        var done = sent("capturer-jhb", "assessments", "", CSV, table);

        // Then
        tried.progress().body("results.TAKEN_IN", equalTo(1));
        done.progress().body("results.TAKEN_IN", equalTo(1));
    }
}
