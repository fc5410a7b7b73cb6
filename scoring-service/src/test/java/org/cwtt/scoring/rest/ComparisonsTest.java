package org.cwtt.scoring.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.scoring.domain.Documents;
import org.cwtt.scoring.messaging.IntakeOnTheWire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Comparisons over REST, on a real broker.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ComparisonsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCHOOL = "999000111";
    private static final String DISTRICT = "DC37";

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void awaitReadiness() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        as("administrator")
                .contentType("application/yaml")
                .body(Documents.milderThanTheNewest("3.0.0").getBytes(UTF_8))
                .put("/v1/rulesets/cwtt-reference/3.0.0");
    }

    @Test
    void aComparisonTellsWhoMovesFromWhichLevelToWhichAndAnnouncesNothing() {
        try (IntakeOnTheWire wire = new IntakeOnTheWire(RealParts.bootstrapServers(), RealParts.registryUrl())) {
            // Given
            wire.announceSchool(SCHOOL, DISTRICT, "NW");
            String round = wire.announceOpenRound();
            UUID learner = wire.sendAbsentLearnerOf(SCHOOL);
            await().atMost(PATIENCE).until(() -> !wire.profilesOfLearner().isEmpty());
            await().atMost(PATIENCE)
                    .until(() -> compare("3.0.0", UUID.randomUUID(), round).statusCode() == 202);

            // When
            compare("3.0.0", id, round)
                    .then()
                    .statusCode(202)
                    .header("Location", endsWith("/v1/comparisons/" + id))
                    .body("state", equalTo("RUNNING"));

            // Then
            await().atMost(PATIENCE)
                    .until(() -> comparison().jsonPath().getString("state").equals("DONE"));
            comparison()
                    .then()
                    .body("candidate.version", equalTo("3.0.0"))
                    .body("current.version", equalTo(current()))
                    .body("progress.partitionsDone", equalTo(4))
                    .rootPath("areas.find { it.area == '" + DISTRICT + "' }")
                    .body("compared", equalTo(1))
                    .body("moved", equalTo(1))
                    .body("moves.domain", contains("EDUCATION"))
                    .body("moves.from", contains("HIGH"))
                    .body("moves.to", contains("MEDIUM"))
                    .body("moves.children", contains(1))
                    .body("moves[0].examples", contains(learner.toString()));
            assertThat(wire.profilesOfLearner()).hasSize(1);
        }
    }

    @Test
    void theSameRequestAgainIsKnownAndAnotherUnderItsIdIsRefused() {
        // Given
        compare("3.0.0", id, null).then().statusCode(202);

        // When
        Response again = compare("3.0.0", id, null);

        // Then
        again.then().statusCode(200).body("id", equalTo(id.toString()));
        compare("1.0.0", id, null).then().statusCode(409);
    }

    @Test
    void aRulesetComparedWithItselfMovesNobody() {
        // Given
        compare(current(), id, null).then().statusCode(202);

        // When
        await().atMost(PATIENCE)
                .until(() -> comparison().jsonPath().getString("state").equals("DONE"));

        // Then
        comparison().then().body("areas.moves.flatten()", empty());
    }

    @Test
    void whatIsNotThereIsNotCompared() {
        // Given
        UUID unknown = UUID.randomUUID();

        // When / Then
        compare("7.7.7", id, null).then().statusCode(404).body("type", equalTo("urn:cwtt:problem:ruleset-not-found"));
        compare("3.0.0", id, "1999-T9")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cwtt:problem:round-not-found"));
        as("analyst").get("/v1/comparisons/" + unknown).then().statusCode(404);
        as("analyst")
                .body("{}")
                .post("/v1/rulesets/cwtt-reference/3.0.0/comparisons")
                .then()
                .statusCode(400);
    }

    @Test
    void comparisonsAreForAnalystsAndAdministrators() {
        // Given
        RequestSpecification practitioner = as("practitioner-jhb").body("{\"id\": \"" + id + "\"}");

        // When / Then
        practitioner
                .post("/v1/rulesets/cwtt-reference/3.0.0/comparisons")
                .then()
                .statusCode(403);
        as("practitioner-jhb").get("/v1/comparisons/" + id).then().statusCode(403);
    }

    private static String current() {
        return given().get("/v1/rulesets").jsonPath().getString("find { it.current }.version");
    }

    private Response comparison() {
        return as("analyst").get("/v1/comparisons/" + id);
    }

    private static Response compare(String version, UUID id, @Nullable String round) {
        String ofRound = round == null ? "" : ", \"roundId\": \"" + round + "\"";
        return as("analyst")
                .body("{\"id\": \"" + id + "\"" + ofRound + "}")
                .post("/v1/rulesets/cwtt-reference/" + version + "/comparisons");
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(RealParts.token(user)).contentType("application/json");
    }
}
