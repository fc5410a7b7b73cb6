package org.cwtt.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_DURBAN;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.referralOf;
import static org.cwtt.schemas.scoring.Domain.EDUCATION;
import static org.cwtt.schemas.scoring.Domain.NUTRITION;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ReferralAccessTest {
    @Inject
    PairwiseIds pairwiseIds;

    @Inject
    KnownChildren knownChildren;

    @ConfigProperty(name = "quarkus.rest-client.intake.url")
    URI intake;

    private final UUID child = Neighbours.newId();

    @BeforeEach
    void schools() {
        Neighbours.schoolsAreKnown();
    }

    @Test
    void aDepartmentSeesItsOwnByItsOwnChildIdAndTheHistory() {
        // Given
        UUID referral = requestedOfHealth(SCHOOL_IN_JOHANNESBURG);

        // When
        var answer = as("officer-health").get("/v1/referrals/" + referral);

        // Then
        answer.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("pairwiseChildId", equalTo(pairwiseIds.of(child, Department.HEALTH)))
                .body("childId", nullValue())
                .body("roundId", nullValue())
                .body("reasons", contains("NUTRITION:HIGH"))
                .body("overdue", equalTo(false))
                .body("history", hasSize(1))
                .body("history[0].step", equalTo("REQUESTED"));
        assertThat(answer.asString()).doesNotContain(child.toString());
    }

    @Test
    void anUnchangedReferralIsNotSentAgain() {
        // Given
        UUID referral = requestedOfHealth(SCHOOL_IN_JOHANNESBURG);

        // When, Then
        as("officer-health")
                .header("If-None-Match", "\"1\"")
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(304);
    }

    @Test
    void anotherDepartmentSeesNothingOfIt() {
        // Given
        UUID referral = requestedOfHealth(SCHOOL_IN_JOHANNESBURG);

        // When, Then
        as("officer-education")
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cwtt:problem:referral-not-found"));
        answer("officer-education", referral, Map.of("id", Neighbours.newId(), "response", "ACCEPTED"))
                .then()
                .statusCode(404);
    }

    @Test
    void aPractitionerSeesTheChildOnlyWithinTheirAreas() {
        // Given
        UUID here = requestedOfHealth(SCHOOL_IN_JOHANNESBURG);

        // When, Then
        as("practitioner-jhb")
                .get("/v1/referrals/" + here)
                .then()
                .statusCode(200)
                .body("childId", equalTo(child.toString()))
                .body("pairwiseChildId", nullValue());
        childIs(child, 2, SCHOOL_IN_DURBAN, "HEALTH");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> as("practitioner-jhb")
                        .get("/v1/referrals/" + here)
                        .then()
                        .statusCode(404));
    }

    @Test
    void nobodyWithoutTheRoleOrTheTokenSeesAnything() {
        // When, Then
        given().get("/v1/referrals").then().statusCode(401);
        as("capturer-jhb")
                .get("/v1/referrals")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:cwtt:problem:forbidden"));
        as("officer-health")
                .get("/v1/referrals?state=LOST")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("state"));
    }

    @Test
    void pagesLeadOnFromEachOther() {
        // Given
        requestedOfHealth(SCHOOL_IN_JOHANNESBURG);
        UUID another = Neighbours.newId();
        childIs(another, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        knownChildren.await(another);
        assessed(profile(another, 1, flag(NUTRITION, HIGH)));
        referralOf(another);

        // When
        List<String> ids = new ArrayList<>();
        String next = "/v1/referrals?limit=1";
        while (next != null && ids.size() < 100) {
            var page = as("officer-health").get(next);
            page.then().statusCode(200);
            ids.addAll(page.jsonPath().getList("id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }

        // Then
        assertThat(ids).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aHeldReferralDoesNotExistForItsDepartment() {
        // Given
        assessed(profile(child, 1, flag(EDUCATION, HIGH)));
        UUID referral = referralOf(child);

        // When, Then
        as("officer-education").get("/v1/referrals/" + referral).then().statusCode(404);
    }

    private UUID requestedOfHealth(String school) {
        childIs(child, 1, school, "HEALTH");
        knownChildren.await(child);
        assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        return referralOf(child);
    }

    private static io.restassured.response.Response answer(String user, UUID referral, Map<String, Object> body) {
        return as(user).contentType(ContentType.JSON).body(body).post("/v1/referrals/" + referral + "/responses");
    }
}
