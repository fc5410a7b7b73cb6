package org.cwtt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.intake.Intake.JOHANNESBURG_SCHOOL;
import static org.cwtt.intake.Intake.TSHWANE_SCHOOL;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.child;
import static org.cwtt.intake.Intake.newId;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

    private static String export(String type) {
        return as("practitioner-jhb")
                .accept(type)
                .header("Purpose", "evaluation")
                .get("/v1/children/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
