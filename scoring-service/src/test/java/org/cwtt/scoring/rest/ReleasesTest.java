package org.cwtt.scoring.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.scoring.domain.Documents;
import org.cwtt.scoring.messaging.IntakeOnTheWire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Drafts and releases over REST, on a real broker.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ReleasesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REFERENCE = "/v1/rulesets/cwtt-reference/1.0.0";

    @BeforeEach
    void awaitReadiness() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @AfterEach
    void goBackToTheReference() {
        as("administrator").post(REFERENCE + "/release").then().statusCode(200);
    }

    @Test
    void aReleasedDraftMakesTheProfilesAndScoresTheOpenRoundAgain() {
        try (IntakeOnTheWire wire = new IntakeOnTheWire(RealParts.bootstrapServers(), RealParts.registryUrl())) {
            // Given
            wire.sendAbsentLearner();
            await().atMost(PATIENCE).until(() -> !wire.profilesOfLearner().isEmpty());
            put("2.0.0", Documents.milderThanTheNewest("2.0.0"))
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("DRAFT"));

            // When
            as("administrator")
                    .post("/v1/rulesets/cwtt-reference/2.0.0/release")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("RELEASED"))
                    .body("current", equalTo(true));

            // Then
            await().atMost(PATIENCE)
                    .until(() -> wire.profilesOfLearner()
                            .getLast()
                            .getRulesetVersion()
                            .equals("2.0.0"));
            RiskProfileAssessed profile = wire.profilesOfLearner().getLast();
            assertThat(profile.getFlags().get(4).getLevel()).isEqualTo(RiskLevel.MEDIUM);
            assertThat(profile.getSequence()).isGreaterThan(1);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(wire.recordsNotReadByScoring()).isZero());
        }
    }

    @Test
    void aDraftCanBeReplacedAndAReleaseCannot() {
        // Given
        put("2.1.0", Documents.sameAsTheNewest("2.1.0")).then().statusCode(201);
        put("2.1.0", Documents.sameAsTheNewest("2.1.0")).then().statusCode(200);
        put("2.1.0", Documents.milderThanTheNewest("2.1.0")).then().statusCode(200);
        as("administrator")
                .post("/v1/rulesets/cwtt-reference/2.1.0/release")
                .then()
                .statusCode(200);

        // When
        var replaced = put("2.1.0", Documents.sameAsTheNewest("2.1.0"));

        // Then
        replaced.then().statusCode(409).body("type", equalTo("urn:cwtt:problem:ruleset-stands"));
        put("2.1.0", Documents.milderThanTheNewest("2.1.0"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"));
        put("1.0.0", Documents.milderThanTheNewest("1.0.0")).then().statusCode(409);
    }

    @Test
    void aFaultyDraftIsRefusedWithThePlaceAndTheReason() {
        // Given
        String faulty = Documents.sameAsTheNewest("2.2.0").replaceFirst("respondent: TEACHER", "respondent: NEIGHBOUR");

        // When / Then
        put("2.2.0", faulty)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cwtt:problem:invalid-ruleset"))
                .body("detail", startsWith("line "))
                .body("detail", containsString("respondent: must be one of"));
        put("2.2.0", "a: [1").then().statusCode(400).body("type", equalTo("urn:cwtt:problem:invalid-ruleset"));
        put("2.2.0", Documents.sameAsTheNewest("2.3.0"))
                .then()
                .statusCode(400)
                .body("detail", startsWith("line 16, column 1: version: says of itself that it is "));
        put("2.2.0", Documents.same("2.2.0"))
                .then()
                .statusCode(400)
                .body("detail", containsString("scales[0]: best is missing: the band in which nothing is wrong"));
        as("administrator").get("/v1/rulesets/cwtt-reference/2.2.0").then().statusCode(404);
    }

    @Test
    void answersCanBeEvaluatedUnderADraft() {
        // Given
        put("2.4.0", Documents.milderThanTheNewest("2.4.0")).then().statusCode(201);
        RequestSpecification analyst = as("analyst").body("""
                {"ruleset": {"id": "cwtt-reference", "version": "2.4.0"}, "sex": "MALE", "ageInDays": 2800,
                 "submissions": [{"respondent": "TEACHER",
                                  "answers": {"attendance.days-open": 50, "attendance.days-absent": 12}}]}
                """);

        // When / Then
        analyst.post("/v1/evaluations")
                .then()
                .statusCode(200)
                .body("rulesetVersion", equalTo("2.4.0"))
                .body("flags[4].level", equalTo("MEDIUM"));
        as("capturer-jhb").get("/v1/rulesets").then().body("version", hasItem("2.4.0"));
    }

    @Test
    void aRulesetThatNobodyKnowsCannotBeReleasedOrUsed() {
        // Given
        RequestSpecification administrator = as("administrator");

        // When / Then
        administrator.post("/v1/rulesets/cwtt-reference/7.7.7/release").then().statusCode(404);
        as("analyst")
                .body("""
                {"ruleset": {"id": "cwtt-reference", "version": "7.7.7"}, "sex": "MALE", "ageInDays": 2800,
                 "submissions": [{"respondent": "TEACHER", "answers": {"attendance.days-open": 50}}]}
                """)
                .post("/v1/evaluations")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cwtt:problem:ruleset-not-found"));
    }

    @ParameterizedTest
    @CsvSource({"analyst", "practitioner-jhb", "capturer-jhb"})
    void onlyAnAdministratorChangesRulesets(String user) {
        // Given
        RequestSpecification caller = as(user);

        // When / Then
        caller.post(REFERENCE + "/release").then().statusCode(403);
        as(user).contentType("application/yaml")
                .body(Documents.sameAsTheNewest("2.5.0").getBytes(UTF_8))
                .put("/v1/rulesets/cwtt-reference/2.5.0")
                .then()
                .statusCode(403);
    }

    private static Response put(String version, String document) {
        return as("administrator")
                .contentType("application/yaml")
                .body(document.getBytes(UTF_8))
                .put("/v1/rulesets/cwtt-reference/" + version);
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(RealParts.token(user)).contentType("application/json");
    }
}
