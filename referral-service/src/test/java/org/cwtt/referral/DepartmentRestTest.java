package org.cwtt.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.newId;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Outcomes.asSystem;
import static org.cwtt.referral.Outcomes.changesOf;
import static org.cwtt.referral.Outcomes.referralOf;
import static org.cwtt.schemas.scoring.Domain.EDUCATION;
import static org.cwtt.schemas.scoring.Domain.NUTRITION;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A department's own system with its client's credentials: it lists, fetches, answers one by one and many at once.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class DepartmentRestTest {
    private static final String SYSTEM = "department-health";

    @Inject
    KnownChildren knownChildren;

    @BeforeEach
    void schools() {
        Neighbours.schoolsAreKnown();
    }

    @Test
    void itTakesANewReferralFromTheListThroughItsEtag() {
        // Given
        UUID referral = requestedOfHealth(newId());
        assertThat(everyPageOf("NEW")).contains(referral.toString());
        String etag = asSystem(SYSTEM).get("/v1/referrals/" + referral).header("ETag");

        // When
        asSystem(SYSTEM)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(Map.of("id", newId(), "response", "ACCEPTED"))
                .post("/v1/referrals/" + referral + "/responses")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));

        // Then
        assertThat(everyPageOf("NEW")).doesNotContain(referral.toString());
        assertThat(everyPageOf("MINE")).contains(referral.toString());
        asSystem("department-education").get("/v1/referrals/" + referral).then().statusCode(404);
    }

    @Test
    void itAnswersManyAtOnceAndEachLineHasItsResult() {
        // Given
        UUID child = newId();
        UUID taken = requestedOfHealth(child);
        UUID other = requestedOfHealth(newId());
        UUID ofEducation = requestedOfEducation();
        Map<String, Object> accepted = line(taken, Map.of("id", newId(), "response", "ACCEPTED"));
        Map<String, Object> overtaken = new HashMap<>(line(other, Map.of("id", newId(), "response", "ACCEPTED")));
        overtaken.put("version", 7);
        Map<String, Object> past = Map.of(
                "id",
                newId(),
                "response",
                "SCHEDULED",
                "appointmentAt",
                Instant.now().minus(1, ChronoUnit.DAYS).toString());
        List<Map<String, Object>> lines = List.of(
                accepted,
                accepted,
                line(taken, past),
                line(taken, Map.of("id", newId(), "response", "ACCEPTED")),
                line(newId(), Map.of("id", newId(), "response", "ACCEPTED")),
                line(ofEducation, Map.of("id", newId(), "response", "ACCEPTED")),
                overtaken,
                line(other, Map.of("id", newId(), "response", "DECLINED", "reason", "NOT_OURS")));

        // When
        var answer = bulk(lines);

        // Then
        answer.then()
                .statusCode(200)
                .body("status", contains(200, 200, 422, 409, 404, 404, 412, 200))
                .body("[0].state", equalTo("ACCEPTED"))
                .body("[1].version", equalTo(2))
                .body("[3].type", equalTo("urn:cwtt:problem:illegal-move"))
                .body("[7].state", equalTo("DECLINED"));
        bulk(List.of(accepted)).then().statusCode(200).body("[0].version", equalTo(2));
        assertThat(changesOf(child, 2)).hasSize(2);
    }

    @Test
    void whatIsNoListOfResponsesIsRefusedAsAWhole() {
        // When, Then
        bulk(List.of()).then().statusCode(400);
        bulk(List.of(Map.of("referralId", newId()))).then().statusCode(400);
        bulk(List.of(line(newId(), Map.of("id", newId(), "response", "LOST"))))
                .then()
                .statusCode(400);
        Outcomes.as("practitioner-jhb")
                .contentType(ContentType.JSON)
                .body(List.of())
                .post("/v1/referral-responses")
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.Response bulk(List<Map<String, Object>> lines) {
        return asSystem(SYSTEM).contentType(ContentType.JSON).body(lines).post("/v1/referral-responses");
    }

    private static Map<String, Object> line(UUID referral, Map<String, Object> response) {
        return Map.of("referralId", referral, "response", response);
    }

    private static List<String> everyPageOf(String view) {
        List<String> ids = new ArrayList<>();
        String next = "/v1/referrals?limit=200&view=" + view;
        while (next != null) {
            var page = asSystem(SYSTEM).get(next);
            page.then().statusCode(200);
            ids.addAll(page.jsonPath().getList("id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return ids;
    }

    private UUID requestedOfHealth(UUID child) {
        childIs(child, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        knownChildren.await(child);
        assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        return referralOf(child);
    }

    private UUID requestedOfEducation() {
        UUID child = newId();
        childIs(child, 1, SCHOOL_IN_JOHANNESBURG, "EDUCATION");
        knownChildren.await(child);
        assessed(profile(child, 1, flag(EDUCATION, HIGH)));
        return referralOf(child);
    }
}
