package org.cwtt.referral;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.newId;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Neighbours.profileAt;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.referralOf;
import static org.cwtt.schemas.scoring.Domain.ECONOMIC;
import static org.cwtt.schemas.scoring.Domain.NUTRITION;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.cwtt.schemas.scoring.RiskLevel.MEDIUM;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class RoutingPreviewTest {
    private static final String SOCIAL = "departments.find { it.department == 'SOCIAL_DEVELOPMENT' }.";
    private static final String HEALTH = "departments.find { it.department == 'HEALTH' }.";

    @Inject
    KnownChildren knownChildren;

    @Inject
    Directory directory;

    @BeforeEach
    void schools() {
        Neighbours.schoolsAreKnown();
    }

    @Test
    void aCandidateIsComparedWithTheCurrentTableByTheLastRoundsProfiles() throws IOException {
        // Given
        UUID child = newId();
        childIs(child, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH", "SOCIAL_DEVELOPMENT");
        knownChildren.await(child);
        assessed(profile(child, 1, flag(ECONOMIC, MEDIUM)));
        referralOf(child);
        String toHealth = shipped()
                .replace(
                        "domain: ECONOMIC, level: MEDIUM, departments: [SOCIAL_DEVELOPMENT]",
                        "domain: ECONOMIC, level: MEDIUM, departments: [HEALTH]")
                .replace("version: 1.1.0", "version: 2.0.0");

        // When
        var answer = preview(toHealth);

        // Then
        answer.then()
                .statusCode(200)
                .body("current", equalTo("cwtt-routing 1.1.0"))
                .body("candidate", equalTo("cwtt-routing 2.0.0"))
                .body("roundId", equalTo("2026-T1"));
        assertThat(answer.jsonPath().getLong(SOCIAL + "dropped")).isPositive();
        assertThat(answer.jsonPath().getLong(HEALTH + "added")).isPositive();
        assertThat(answer.jsonPath().getLong(HEALTH + "candidate"))
                .isEqualTo(answer.jsonPath().getLong(HEALTH + "current")
                        + answer.jsonPath().getLong(HEALTH + "added")
                        - answer.jsonPath().getLong(HEALTH + "dropped"));
        preview("administrator", toHealth, "?round=2019-T1")
                .then()
                .statusCode(200)
                .body("roundId", equalTo("2019-T1"))
                .body("profiles", equalTo(0));
        String misspelt = shipped().replace("scale: household-hunger,", "scale: houshold-hunger,");
        assertThat(preview(misspelt).jsonPath().getLong("rules.find { it.rule.scale == 'houshold-hunger' }.profiles"))
                .isZero();
        assertThat(preview(misspelt).jsonPath().getLong("rules.find { it.place == 'rules[3]' }.profiles"))
                .isPositive();
        preview(shipped()).then().body(SOCIAL + "added", equalTo(0)).body(SOCIAL + "dropped", equalTo(0));
    }

    @Test
    void whatIsAskedForIsShownBesideThePlacesOfEachDepartmentAndDistrict() throws IOException {
        // Given
        String school = "306700001";
        Neighbours.schoolIs(school, "NC", "DC67", "Preview");
        Directory.put("NC-PREVIEW-1", Directory.clinic("DC67", "Preview", 2));
        List<UUID> referrals =
                List.of(directory.requestedAt(school), directory.requestedAt(school), directory.requestedAt(school));
        Directory.acceptedAt("NC-PREVIEW-1", referrals.getFirst()).then().statusCode(200);
        aPlaceIsTakenOfWhomNothingIsAskedAnyMore(school);

        // When
        var answer = preview(shipped());

        // Then
        String here = "loads.find { it.department == 'HEALTH' && it.district == 'DC67' }.";
        answer.then()
                .statusCode(200)
                .body(here + "province", equalTo("NC"))
                .body(here + "current", equalTo(3))
                .body(here + "candidate", equalTo(3))
                .body(here + "held", equalTo(0))
                .body(here + "placed", equalTo(1))
                .body(here + "capacity", equalTo(2))
                .body(here + "taken", equalTo(2))
                .body(here + "beyondCapacity", equalTo(2))
                .body("loads.findAll { it.district == 'DC67' }.size()", equalTo(1));
        String all = "loads.find { it.department == 'HEALTH' && it.district == null }.";
        assertThat(answer.jsonPath().getLong(all + "candidate"))
                .isEqualTo(answer.jsonPath().getLong(HEALTH + "candidate"));
        assertThat(answer.jsonPath().getLong(all + "capacity")).isPositive();
    }

    @Test
    void aTableThatMustNotBeUsedIsRefusedWithThePlace() throws IOException {
        // When, Then
        preview(shipped().replace("{domain: ECONOMIC, level: MEDIUM", "{domain: ECONOMIC, level: HIGH"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:cwtt:problem:invalid-routing"))
                .body("violations[0].field", equalTo("rules"))
                .body("detail", containsString("ECONOMIC MEDIUM leads to no department"));
        preview(shipped().replaceFirst("\\[SOCIAL_DEVELOPMENT]", "[]"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("rules[0]"));
        preview(shipped() + "onDecline: {HEALTH: EDUCATION, EDUCATION: HEALTH}\n")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("onDecline.HEALTH"));
        preview("rules: [").then().statusCode(422);
        preview("officer-health", shipped()).then().statusCode(403);
    }

    private void aPlaceIsTakenOfWhomNothingIsAskedAnyMore(String school) {
        UUID child = newId();
        childIs(child, 1, school, "HEALTH");
        knownChildren.await(child);
        assessed(profileAt(school, child, 1, flag(NUTRITION, HIGH)));
        UUID referral = referralOf(child);
        Directory.acceptedAt("NC-PREVIEW-1", referral).then().statusCode(200);
        assessed(profileAt(school, child, 2));
        Outcomes.changesOf(child, 3);
    }

    @Test
    void anybodyMaySeeByWhichRulesChildrenAreReferred() throws IOException {
        // When, Then
        given().get("/v1/routing-tables")
                .then()
                .statusCode(200)
                .body("id", hasItem("cwtt-routing"))
                .body("version", hasItem("1.1.0"));
        assertThat(given().get("/v1/routing-tables/cwtt-routing/1.1.0").asString())
                .isEqualTo(shipped());
        given().get("/v1/routing-tables/cwtt-routing/9.9.9")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cwtt:problem:routing-table-not-found"));
    }

    private static io.restassured.response.Response preview(String yaml) {
        return preview("administrator", yaml);
    }

    private static io.restassured.response.Response preview(String user, String yaml) {
        return preview(user, yaml, "");
    }

    private static io.restassured.response.Response preview(String user, String yaml, String query) {
        return as(user).config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", io.restassured.http.ContentType.TEXT)))
                .contentType("application/yaml")
                .body(yaml)
                .post("/v1/routing-previews" + query);
    }

    private static String shipped() throws IOException {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("routing/cwtt-routing-1.1.0.yaml")) {
            return new String(Objects.requireNonNull(content).readAllBytes(), UTF_8);
        }
    }
}
