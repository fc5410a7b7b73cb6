package org.cwtt.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.newId;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.asSystem;
import static org.cwtt.referral.Outcomes.referralOf;
import static org.cwtt.referral.Outcomes.toldTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A department says that it has taken note when a caregiver no longer consents; until then everybody sees that it has
/// not.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ConsentWithdrawalTest {
    private static final String LIST = "/v1/consent-withdrawals";

    @Inject
    KnownChildren knownChildren;

    @Inject
    PairwiseIds pairwiseIds;

    @Inject
    Rows rows;

    private final UUID child = newId();
    private UUID referral;

    @BeforeEach
    void requestedOfHealth() {
        Neighbours.schoolsAreKnown();
        childIs(child, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        knownChildren.await(child);
        assessed(profile(child, 1, flag(Domain.NUTRITION, RiskLevel.HIGH)));
        referral = referralOf(child);
    }

    @Test
    void whatIsHeldAgainIsAcknowledgedOnceByTheDepartment() {
        // Given
        childIs(child, 2, SCHOOL_IN_JOHANNESBURG);
        toldTo(Topic.HEALTH_REQUESTED, referral, 2);
        String id = pending("department-health").getFirst();
        asSystem("department-health")
                .get(LIST + "?limit=500")
                .then()
                .body(of("state"), equalTo("HELD_FOR_CONSENT"))
                .body(of("pairwiseChildId"), equalTo(pairwiseIds.of(child, Department.HEALTH)))
                .body(of("childId"), nullValue());
        assertThat(pending("department-education")).isEmpty();
        asSystem("department-education")
                .post(LIST + "/" + id + "/acknowledgements")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cwtt:problem:withdrawal-not-found"));

        // When
        String first = acknowledged(id, "department-health");
        String again = acknowledged(id, "department-health");

        // Then
        assertThat(first).isEqualTo(again).isNotNull();
        assertThat(pending("department-health")).isEmpty();
        assertThat(rows.notedOf(referral, "consent.withdrawal.acknowledged"))
                .containsExactly("service-account-department-health");
        as("practitioner-jhb")
                .get(LIST + "?acknowledged=true&limit=500")
                .then()
                .body(of("acknowledgedBy"), equalTo("service-account-department-health"))
                .body(of("childId"), equalTo(child.toString()));
    }

    @Test
    void whatWasAcceptedStaysAndIsToBeAcknowledgedToo() {
        // Given
        Directory.answer(referral, java.util.Map.of("response", "ACCEPTED"))
                .then()
                .statusCode(200);

        // When
        childIs(child, 2, SCHOOL_IN_JOHANNESBURG);

        // Then
        await().untilAsserted(() -> assertThat(pending("department-health")).hasSize(1));
        as("practitioner-jhb").get(LIST + "?limit=500").then().body(of("state"), equalTo("ACCEPTED"));
        as("practitioner-jhb")
                .post(LIST + "/" + pending("department-health").getFirst() + "/acknowledgements")
                .then()
                .statusCode(403);
    }

    @Test
    void consentGivenAgainLeavesNothingToAcknowledge() {
        // Given
        childIs(child, 2, SCHOOL_IN_JOHANNESBURG);
        toldTo(Topic.HEALTH_REQUESTED, referral, 2);
        assertThat(pending("department-health")).hasSize(1);

        // When
        childIs(child, 3, SCHOOL_IN_JOHANNESBURG, "HEALTH");

        // Then
        toldTo(Topic.HEALTH_REQUESTED, referral, 3);
        assertThat(pending("department-health")).isEmpty();
    }

    private List<String> pending(String client) {
        return asSystem(client)
                .get(LIST + "?limit=500")
                .jsonPath()
                .getList("findAll { it.referralId == '" + referral + "' }.id");
    }

    private static String acknowledged(String id, String client) {
        return asSystem(client)
                .post(LIST + "/" + id + "/acknowledgements")
                .jsonPath()
                .getString("acknowledgedAt");
    }

    private String of(String field) {
        return "find { it.referralId == '" + referral + "' }." + field;
    }
}
