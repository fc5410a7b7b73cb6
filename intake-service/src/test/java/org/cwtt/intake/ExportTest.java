package org.cwtt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.intake.Intake.JOHANNESBURG_SCHOOL;
import static org.cwtt.intake.Intake.TSHWANE_SCHOOL;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.child;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.registeredChild;
import static org.cwtt.intake.Intake.submission;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.Test;

/// The children that one may see, taken out.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ExportTest {
    @Test
    void theChildrenOfOnesAreasAreExportedAndLogged() {
        // Given
        UUID here = newId();
        Map<String, Object> child = child(here, JOHANNESBURG_SCHOOL);
        child.put("familyName", "=cmd|' /C calc'!A0");
        as("capturer-jhb").body(child).post("/v1/children").then().statusCode(201);
        UUID elsewhere = newId();
        as("capturer-tsh")
                .body(child(elsewhere, TSHWANE_SCHOOL))
                .post("/v1/children")
                .then()
                .statusCode(201);

        // When
        String csv = export("text/csv");
        String ndjson = export("application/x-ndjson");

        // Then
        assertThat(csv)
                .startsWith("id,givenNames,familyName,")
                .contains(here + ",Nomsa Thandi,'=cmd|' /C calc'!A0,2018-03-04")
                .doesNotContain(elsewhere.toString());
        assertThat(ndjson).contains("\"id\":\"" + here + "\"").doesNotContain(elsewhere.toString());
        as("administrator")
                .get("/v1/access-log?limit=1000&childId=" + here)
                .then()
                .body("why", hasItem("evaluation"));
        as("capturer-jhb").get("/v1/children/export").then().statusCode(403);
        as("practitioner-jhb").get("/v1/children/export").then().statusCode(400);
    }

    @Test
    void theSubmissionsOfOnesAreasAreExportedAndLogged() {
        // Given
        Intake.openRound();
        as("administrator").body("""
            {"respondent": "TEACHER", "title": {"en": "Noted"}, "items": [
             {"code": "noted.text", "text": {"en": "Note"}, "kind": "TEXT", "required": true}]}\
            """).put("/v1/questionnaires/noted/1").then().statusCode(in(List.of(200, 201)));
        UUID child = registeredChild();
        UUID id = newId();
        Map<String, Object> submission = submission(id, child);
        submission.put("questionnaire", Map.of("id", "noted", "version", 1));
        submission.put("answers", Map.of("noted.text", "=HYPERLINK(\"http://x\")"));
        as("capturer-jhb").body(submission).post("/v1/submissions").then().statusCode(201);

        // When
        String csv = export("/v1/submissions/export", "text/csv");
        String ndjson = export("/v1/submissions/export", "application/x-ndjson");

        // Then
        assertThat(csv)
                .startsWith("submissionId,version,state,")
                .contains(id + ",1,STANDING," + child)
                .contains("noted.text,\"'=HYPERLINK(\"\"http://x\"\")\",");
        assertThat(ndjson.lines().filter(line -> line.contains(id.toString()))).hasSize(1);
        as("administrator")
                .get("/v1/access-log?limit=1000&childId=" + child)
                .then()
                .body("what", hasItem("export submissions"));
        as("capturer-jhb").get("/v1/submissions/export").then().statusCode(403);
    }

    private static String export(String type) {
        return export("/v1/children/export", type);
    }

    private static String export(String path, String type) {
        return as("practitioner-jhb")
                .accept(type)
                .header("Purpose", "evaluation")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
