package org.cwtt.scoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Explanations over REST, of what evaluations answer and of what a child's record holds.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ExplanationsTest {
    private static final String RECORDED = """
            {"rulesetId": "cwtt-reference", "rulesetVersion": "0.9.0", "flags": [
              {"domain": "EDUCATION", "level": "HIGH", "provisional": false, "missingScales": [], "evidence": [
                {"inPlainWords": "left aside", "criterion": "long-absence", "level": "HIGH",
                 "scale": "attendance-consecutive", "band": "long", "score": 8.0, "cutOff": "days >= 7",
                 "source": "Policy on Learner Attendance", "respondent": "TEACHER",
                 "submissionId": "01890a5d-ac96-774b-bcce-b302099a8057",
                 "answers": [{"item": "attendance.consecutive-days-absent", "answer": "8"}], "missing": []}]}]}
            """;

    @Test
    void whatAnEvaluationAnswersCanBeExplainedAsItIs() {
        // Given
        String evaluated = as("analyst").body("""
                        {"sex": "FEMALE", "ageInDays": 2800, "submissions": [{"respondent": "CAREGIVER", "answers":
                          {"hhs.no-food": "often", "hhs.sleep-hungry": "often", "hhs.day-and-night": "never"}}]}
                        """).post("/v1/evaluations").asString();

        // When / Then
        as("analyst")
                .body(evaluated)
                .post("/v1/explanations")
                .then()
                .statusCode(200)
                .body("rulesetKnown", is(true))
                .body(
                        "explanations.domain",
                        contains("HEALTH", "NUTRITION", "ECONOMIC", "PROTECTION", "EDUCATION", "PSYCHOSOCIAL"))
                .body("explanations[1].level", equalTo("HIGH"))
                .body("explanations[1].sentences[0]", equalTo("Nutrition is HIGH."))
                .body(
                        "explanations[1].sentences",
                        hasItem("This is provisional: the child and the health practitioner have not answered yet."));
    }

    @Test
    void aRoundOfARecordCanBeExplainedAsItIs() {
        // Given
        String round = RECORDED.replace(
                "\"rulesetId\": \"cwtt-reference\", \"rulesetVersion\": \"0.9.0\"",
                "\"id\": \"2026-T1\", \"ruleset\": {\"id\": \"cwtt-reference\", \"version\": \"1.0.0\"}");

        // When / Then
        as("practitioner-jhb")
                .body(round)
                .post("/v1/explanations")
                .then()
                .statusCode(200)
                .body("rulesetVersion", equalTo("1.0.0"))
                .body("rulesetKnown", is(true));
    }

    @Test
    void aRecordUnderARulesetThatIsNotHereIsExplainedAsText() {
        // Given
        RequestSpecification practitioner =
                as("practitioner-jhb").accept("text/plain").body(RECORDED);

        // When
        String text = practitioner.post("/v1/explanations").asString();

        // Then
        assertThat(text).isEqualTo("""
                        Education is HIGH.
                        The teacher's answers to “Attendance consecutive” give 8 days; 7 or more means long.
                        This counts as HIGH.
                        Source: Policy on Learner Attendance.
                        Answers: consecutive days absent: 8.

                        Scored under the ruleset cwtt-reference 0.9.0, which this service does not have: scales go by their codes.
                        """);
    }

    @ParameterizedTest
    @CsvSource({"capturer-jhb, 403", "officer-health, 403", "practitioner-jhb, 200", "administrator, 200"})
    void explanationsAreForThoseWhoMayEvaluate(String user, int status) {
        // Given
        RequestSpecification caller = as(user).body(RECORDED);

        // When / Then
        caller.post("/v1/explanations").then().statusCode(status);
    }

    @Test
    void aScaleThatTheRulesetDoesNotHaveIsRefused() {
        // Given
        RequestSpecification analyst =
                as("analyst").body(RECORDED.replace("0.9.0", "1.0.0").replace("attendance-consecutive", "astrology"));

        // When / Then
        analyst.post("/v1/explanations")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cwtt:problem:wrong-scales"))
                .body("scales.field", contains("flags[0].evidence[0].scale"))
                .body("scales.given", contains("astrology"));
    }

    @Test
    void aBadRequestIsAnsweredWithTheFieldsThatAreWrong() {
        // Given
        RequestSpecification analyst = as("analyst").body("""
                        {"rulesetVersion": "1.0.0", "flags": [{"domain": "HEALTH", "level": "HIGH", "evidence": []}]}
                        """);

        // When / Then
        analyst.post("/v1/explanations")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("rulesetId"))
                .body("violations.field", hasItem("flags[0].missingScales"));
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(RealParts.token(user)).contentType("application/json");
    }
}
