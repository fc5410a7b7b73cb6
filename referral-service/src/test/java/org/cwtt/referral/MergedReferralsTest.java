package org.cwtt.referral;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_DURBAN;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.changesOf;
import static org.cwtt.referral.Outcomes.referralOf;
import static org.cwtt.referral.Outcomes.toldTo;
import static org.cwtt.schemas.scoring.Domain.EDUCATION;
import static org.cwtt.schemas.scoring.Domain.NUTRITION;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.cwtt.schemas.scoring.RiskLevel.LOW;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.ReferralRequested;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two children of the registry are one: their referrals go on in the record that stays, and nobody is asked again.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class MergedReferralsTest {
    @Inject
    KnownChildren knownChildren;

    @Inject
    PairwiseIds pairwiseIds;

    @Inject
    Rows rows;

    private final UUID absorbed = Neighbours.newId();
    private final UUID survivor = Neighbours.newId();
    private final String appointment = Instant.now()
            .plus(9, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();

    @BeforeEach
    void twoChildren() {
        Neighbours.schoolsAreKnown();
        childIs(absorbed, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        childIs(survivor, 1, SCHOOL_IN_DURBAN, "HEALTH");
        knownChildren.await(absorbed);
        knownChildren.await(survivor);
    }

    @Test
    void whatADepartmentHasBegunGoesOnInTheRecordThatStays() {
        // Given
        UUID referral = scheduledFor(absorbed);

        // When
        Neighbours.childIsMerged(absorbed, 2, survivor);
        assessed(Neighbours.profileAt(SCHOOL_IN_DURBAN, survivor, 1, flag(NUTRITION, HIGH)));
        assessed(Neighbours.profileAt(SCHOOL_IN_DURBAN, survivor, 2, flag(NUTRITION, HIGH), flag(EDUCATION, LOW)));
        rows.awaitRouted(survivor, "2026-T1", 2);

        // Then
        ReferralStatusChanged moved = changesOf(survivor, 1).getFirst();
        assertThat(moved)
                .returns(referral, ReferralStatusChanged::getReferralId)
                .returns("REASSIGNED", ReferralStatusChanged::getStep)
                .returns("SCHEDULED", ReferralStatusChanged::getTo);
        assertThat(changesOf(survivor))
                .extracting(ReferralStatusChanged::getReferralId)
                .containsOnly(referral);
        // Under another key, and so perhaps in another partition.
        ReferralRequested told = toldTo(Topic.HEALTH_REQUESTED, referral, 4).stream()
                .max(Comparator.comparing(ReferralRequested::getVersion))
                .orElseThrow();
        assertThat(told.getState()).isEqualTo("SCHEDULED");
        assertThat(told.getPairwiseChildId()).isEqualTo(pairwiseIds.of(survivor, Department.HEALTH));
        as("officer-health")
                .get("/v1/referrals/" + referral)
                .then()
                .body("appointmentAt", equalTo(appointment))
                .body("pairwiseChildId", equalTo(pairwiseIds.of(survivor, Department.HEALTH)));
    }

    @Test
    void whatWasDealtWithIsNotAskedForAgain() {
        // Given
        UUID referral = scheduledFor(absorbed);
        answer(referral, Map.of("response", "COMPLETED", "reason", "SERVICE_GIVEN"));

        // When
        Neighbours.childIsMerged(absorbed, 2, survivor);
        rows.awaitHeldBy(survivor, referral);
        assessed(Neighbours.profileAt(SCHOOL_IN_DURBAN, survivor, 1, flag(NUTRITION, HIGH)));
        rows.awaitRouted(survivor, "2026-T1", 1);

        // Then
        assertThat(changesOf(survivor)).isEmpty();
    }

    @Test
    void ofTwoThatAreOpenTheOneGoesOnWithWhichTheDepartmentHasComeFurther() {
        // Given
        UUID begun = scheduledFor(absorbed);
        assessed(Neighbours.profileAt(SCHOOL_IN_DURBAN, survivor, 1, flag(NUTRITION, HIGH)));
        UUID asked = referralOf(survivor);

        // When
        Neighbours.childIsMerged(absorbed, 2, survivor);

        // Then
        List<ReferralStatusChanged> changes = changesOf(survivor, 3);
        assertThat(changes)
                .filteredOn(change -> change.getReferralId().equals(asked))
                .last()
                .returns("CANCELLED", ReferralStatusChanged::getTo)
                .returns("CHILD_MERGED", ReferralStatusChanged::getOutcome);
        assertThat(changes)
                .filteredOn(change -> change.getReferralId().equals(begun))
                .first()
                .returns("SCHEDULED", ReferralStatusChanged::getTo);
    }

    @Test
    void undoneAMergeGivesBackWhatWasTheOtherChilds() {
        // Given
        UUID referral = scheduledFor(absorbed);
        Neighbours.childIsMerged(absorbed, 2, survivor);
        changesOf(survivor, 1);

        // When
        childIs(absorbed, 3, SCHOOL_IN_JOHANNESBURG, "HEALTH");

        // Then
        ReferralStatusChanged back = changesOf(absorbed, 4).getLast();
        assertThat(back)
                .returns(referral, ReferralStatusChanged::getReferralId)
                .returns("REASSIGNED", ReferralStatusChanged::getStep)
                .returns("SCHEDULED", ReferralStatusChanged::getTo);
        as("practitioner-jhb")
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("childId", equalTo(absorbed.toString()));
    }

    @Test
    void undoneAMergeAsksNobodyAgainForWhatWasDealtWith() {
        // Given
        UUID referral = scheduledFor(absorbed);
        answer(referral, Map.of("response", "COMPLETED", "reason", "SERVICE_GIVEN"));
        Neighbours.childIsMerged(absorbed, 2, survivor);
        rows.awaitHeldBy(survivor, referral);
        as("officer-health")
                .get("/fhir/Task?patient=" + pairwiseIds.of(survivor, Department.HEALTH))
                .then()
                .statusCode(200)
                .body("entry.resource.id", hasItem(referral.toString()));

        // When
        childIs(absorbed, 3, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        rows.awaitHeldBy(absorbed, referral);
        assessed(profile(absorbed, 2, flag(NUTRITION, HIGH)));
        rows.awaitRouted(absorbed, "2026-T1", 2);

        // Then
        assertThat(changesOf(absorbed))
                .extracting(ReferralStatusChanged::getReferralId)
                .containsOnly(referral);
    }

    @Test
    void throughSeveralMergesAReferralIsLedToTheLastRecordAndBackByEach() {
        // Given
        UUID last = Neighbours.newId();
        childIs(last, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        knownChildren.await(last);
        UUID referral = scheduledFor(absorbed);

        // When: the later merge may be heard first
        Neighbours.childIsMerged(survivor, 2, last);
        await().atMost(30, SECONDS).until(() -> rows.isMerged(survivor));
        Neighbours.childIsMerged(absorbed, 2, survivor);

        // Then
        rows.awaitHeldBy(last, referral);
        childIs(survivor, 3, SCHOOL_IN_DURBAN, "HEALTH");
        rows.awaitHeldBy(survivor, referral);
        childIs(absorbed, 3, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        rows.awaitHeldBy(absorbed, referral);
    }

    @Test
    void withoutConsentInTheRecordThatStaysWhatIsNotAcceptedIsHeld() {
        // Given
        assessed(profile(absorbed, 1, flag(NUTRITION, HIGH)));
        UUID referral = referralOf(absorbed);
        childIs(survivor, 2, SCHOOL_IN_DURBAN);
        await().atMost(30, SECONDS).until(() -> rows.consentsOf(survivor).isEmpty());

        // When
        Neighbours.childIsMerged(absorbed, 2, survivor);

        // Then
        assertThat(changesOf(survivor, 1))
                .singleElement()
                .returns("REASSIGNED", ReferralStatusChanged::getStep)
                .returns("HELD_FOR_CONSENT", ReferralStatusChanged::getTo);
        assertThat(toldTo(Topic.HEALTH_REQUESTED, referral, 2))
                .allSatisfy(told ->
                        assertThat(told.getPairwiseChildId()).isEqualTo(pairwiseIds.of(absorbed, Department.HEALTH)))
                .last()
                .returns("HELD_FOR_CONSENT", ReferralRequested::getState)
                .returns(List.of(), ReferralRequested::getReasons);
        as("officer-health").get("/v1/referrals/" + referral).then().statusCode(404);
        String withdrawal = as("officer-health")
                .get("/v1/consent-withdrawals?acknowledged=false&limit=500")
                .jsonPath()
                .getString("find { it.referralId == '" + referral + "' }.id");
        as("officer-health")
                .post("/v1/consent-withdrawals/" + withdrawal + "/acknowledgements")
                .then()
                .statusCode(200);
    }

    private UUID scheduledFor(UUID child) {
        assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        UUID referral = referralOf(child);
        answer(referral, Map.of("response", "ACCEPTED"));
        answer(referral, Map.of("response", "SCHEDULED", "appointmentAt", appointment));
        changesOf(child, 3);
        return referral;
    }

    private static void answer(UUID referral, Map<String, Object> response) {
        Map<String, Object> body = new HashMap<>(response);
        body.put("id", Neighbours.newId());
        as("officer-health")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/referrals/" + referral + "/responses")
                .then()
                .statusCode(200);
    }
}
