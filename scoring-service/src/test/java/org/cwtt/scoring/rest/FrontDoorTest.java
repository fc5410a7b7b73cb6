package org.cwtt.scoring.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Evaluations and rulesets over REST, with real tokens of a real Keycloak.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class FrontDoorTest {
    private static final String ABSENT_LEARNER = """
            {"sex": "FEMALE", "ageInDays": 2800, "grade": "1", "submissions": [
              {"questionnaire": {"id": "cwtt-teacher", "version": 1}, "respondent": "TEACHER", "language": "en", "wordedIn": "en",
               "interviewedOn": "2026-02-03", "answers": {"attendance.days-open": 50, "attendance.days-absent": 12,
                           "attendance.consecutive-days-absent": {"absent": "DONT_KNOW"},
                           "protection.suspected-abuse": true}}]}
            """;

    @Test
    void answersAreEvaluatedWithoutBeingStored() {
        // Given
        RequestSpecification analyst = as("analyst").body(ABSENT_LEARNER);

        // When / Then
        analyst.post("/v1/evaluations")
                .then()
                .statusCode(200)
                .body("rulesetId", equalTo("cwtt-reference"))
                .body("complete", is(false))
                .body(
                        "flags.domain",
                        contains("HEALTH", "NUTRITION", "ECONOMIC", "PROTECTION", "EDUCATION", "PSYCHOSOCIAL"))
                .body("flags[4].level", equalTo("HIGH"))
                .body("flags[4].evidence", hasSize(1))
                .body("flags[4].evidence[0].cutOff", equalTo("20 <= percent absent <= 100"))
                .body("flags[4].evidence[0].score", equalTo(24.0f))
                .body("flags[4].evidence[0].submission", equalTo(1))
                .body("flags[4].missingScales", contains("attendance-consecutive", "progress"))
                .body("flags[4].unscored.scale", contains("attendance-consecutive", "progress"))
                .body("flags[4].unscored[0].reason", equalTo("answers-missing"))
                .body("flags[4].unscored[0].answers[0].answer", equalTo("DONT_KNOW"))
                .body("flags[4].unscored[1].reason", equalTo("not-asked"))
                .body("flags[3].level", equalTo("UNKNOWN"))
                .body("flags[3].unscored.reason", hasItem("not-answered"));
    }

    @ParameterizedTest
    @CsvSource({"capturer-jhb, 403", "officer-health, 403", "practitioner-jhb, 200", "administrator, 200"})
    void evaluationsAreForPractitionersAnalystsAndAdministrators(String user, int status) {
        // Given
        RequestSpecification caller = as(user).body(ABSENT_LEARNER);

        // When / Then
        caller.post("/v1/evaluations").then().statusCode(status);
    }

    @Test
    void withoutATokenThereIsNoEvaluation() {
        // Given
        RequestSpecification nobody = given().contentType("application/json").body(ABSENT_LEARNER);

        // When / Then
        nobody.post("/v1/evaluations").then().statusCode(401);
    }

    @Test
    void aBadRequestIsAnsweredWithTheFieldsThatAreWrong() {
        // Given
        RequestSpecification analyst = as("analyst").body("""
                        {"sex": "F", "ageInDays": -1, "submissions": [{"respondent": "NEIGHBOUR", "answers": {}}]}
                        """);

        // When / Then
        analyst.post("/v1/evaluations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cwtt:problem:invalid-request"))
                .body("violations.field", hasItem("sex"))
                .body("violations.field", hasItem("ageInDays"))
                .body("violations.field", hasItem("submissions[0].respondent"))
                .body("violations.field", hasItem("submissions[0].answers"));
    }

    @Test
    void aWrongAnswerIsToldWithWhatWasExpected() {
        // Given
        RequestSpecification analyst = as("analyst").body("""
                        {"sex": "MALE", "ageInDays": 2800, "submissions": [{"respondent": "CAREGIVER", "answers":
                          {"hhs.no-food": ["often"], "hhs.sleep-hungry": {"absent": "BORED"}, "hhs.day-and-night": "never"}}]}
                        """);

        // When / Then
        analyst.post("/v1/evaluations")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cwtt:problem:wrong-answers"))
                .body("answers", hasSize(2))
                .body("answers.field", hasItem("submissions[0].answers.hhs.no-food"))
                .body("answers.given", hasItem("[\"often\"]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CAREGIVER; hhs.no-fod; '\"often\"'; an item that a questionnaire asks the respondent CAREGIVER",
                "TEACHER; child.bullied; '\"often\"'; an item that a questionnaire asks the respondent TEACHER",
                "CAREGIVER; hhs.no-food; 3; 'a choice of never, often, rarely, sometimes'",
                "CAREGIVER; hhs.no-food; '\"daily\"'; 'a choice of never, often, rarely, sometimes'",
                "HEALTH_PRACTITIONER; growth.weight-kg; '\"heavy\"'; a number in kg",
                "HEALTH_PRACTITIONER; growth.oedema; 1; true or false"
            })
    void anItemThatIsNoneAndAnAnswerOfTheWrongKindAreRefused(
            String respondent, String item, String given, String expected) {
        // Given
        RequestSpecification analyst = as("analyst").body("""
                        {"sex": "MALE", "ageInDays": 2800, "submissions": [{"respondent": "%s", "answers": {"%s": %s}}]}
                        """.formatted(respondent, item, given));

        // When / Then
        analyst.post("/v1/evaluations")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cwtt:problem:wrong-answers"))
                .body("answers", hasSize(1))
                .body("answers[0].field", equalTo("submissions[0].answers." + item))
                .body("answers[0].given", equalTo(given))
                .body("answers[0].expected", equalTo(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{not json; ''; 'is no JSON: Unexpected character (''n'' (code 110)): was expecting double-quote to start field name (line 1, column 2)'",
                "[]; ''; must be an object",
                "{\"sex\": 1.5}; sex; 'must be a text, not 1.5'",
                "{\"sex\": \"GIRL\"}; sex; must be FEMALE or MALE",
                "{\"ageInDays\": 2740.9}; ageInDays; 'must be a whole number, not 2740.9'",
                "{\"ageInDays\": \"seven\"}; ageInDays; 'must be a whole number, not seven'",
                "{\"gender\": \"MALE\"}; gender; 'is not known here; known are ageEstimated, ageInDays, grade, ruleset, sex, submissions'",
                "{\"submissions\": [{\"interviewedOn\": \"3 Aug\"}]}; submissions[0].interviewedOn; 'must be a date such as 2026-08-03, not 3 Aug'"
            })
    void aBodyThatIsNotAsDescribedIsRefusedWithThePlaceAndTheReason(String body, String field, String message) {
        // Given
        RequestSpecification analyst = as("analyst").body(body);

        // When / Then
        analyst.post("/v1/evaluations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cwtt:problem:invalid-request"))
                .body("violations.find { it.field == '%s' }.message".formatted(field), equalTo(message));
    }

    @Test
    void aBodyOfNothingIsRefused() {
        // Given
        RequestSpecification analyst = as("analyst").body("null");

        // When / Then
        analyst.post("/v1/evaluations").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        // Given
        RequestSpecification analyst = as("analyst").body("[" + " ".repeat(300_000) + "]");

        // When / Then
        analyst.post("/v1/evaluations")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:cwtt:problem:body-too-large"))
                .body("limit", equalTo(262_144));
    }

    @Test
    void rulesetsAreThereToBeReadByEverybody() {
        // Given
        RequestSpecification nobody = given();

        // When / Then
        nobody.get("/v1/rulesets")
                .then()
                .statusCode(200)
                .body("id", hasItem("cwtt-reference"))
                .body("current", hasItem(true));
        given().get("/v1/rulesets/cwtt-reference/1.0.0")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", "Accept")
                .body("scales.id", hasItem("household-hunger"))
                .body("domains.NUTRITION.requires", hasItem("height-for-age"));
        given().get("/v1/rulesets/cwtt-reference/0.0.1")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cwtt:problem:ruleset-not-found"));
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, 200", "1.1.0, 200", "1.2.0, 200", "1.3.0, 200", "0.0.1, 404"})
    void rulesetsAreThereAsDecisionModels(String version, int status) {
        // Given
        RequestSpecification nobody = given().accept("application/xml");

        // When
        Response response = nobody.get("/v1/rulesets/cwtt-reference/" + version + "/dmn");

        // Then
        response.then().statusCode(status);
        if (status == 200) {
            response.then()
                    .contentType(startsWith("application/xml"))
                    .header("X-Content-Type-Options", "nosniff")
                    .body("definitions.@namespace", equalTo("urn:cwtt:ruleset:cwtt-reference:" + version))
                    .body("definitions.decision.@name", hasItem("nutrition_level"));
        }
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(RealParts.token(user)).contentType("application/json");
    }
}
