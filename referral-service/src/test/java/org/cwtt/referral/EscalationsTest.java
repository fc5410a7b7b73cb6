package org.cwtt.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.changesOf;
import static org.cwtt.referral.Outcomes.referralOf;
import static org.cwtt.schemas.scoring.Domain.NUTRITION;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.referral.StatutoryReportDue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two runners on one database are two replicas: what is late is told once.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class EscalationsTest {
    private static final int CHILDREN = 10;

    @Inject
    KnownChildren knownChildren;

    @Inject
    EscalateReferrals escalateReferrals;

    @Inject
    EscalateStatutoryReports escalateStatutoryReports;

    @Inject
    PairwiseIds pairwiseIds;

    @Inject
    Rows rows;

    @BeforeEach
    void schools() {
        Neighbours.schoolsAreKnown();
    }

    @Test
    void twoReplicasTellTheDistrictOnceOfEachLateReferral() throws Exception {
        // Given
        List<UUID> children = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            children.add(Neighbours.newId());
            childIs(children.get(i), 1, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        }
        for (UUID child : children) {
            knownChildren.await(child);
            assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        }
        List<UUID> referrals =
                children.stream().map(Outcomes::referralOf).peek(rows::isLate).toList();

        // When
        int escalated = togetherUntilNothingIsLeft(escalateReferrals::escalate);

        // Then
        assertThat(escalated).isEqualTo(CHILDREN);
        for (UUID child : children) {
            assertThat(changesOf(child, 2).stream().filter(change -> "ESCALATED".equals(change.getStep())))
                    .singleElement()
                    .extracting(ReferralStatusChanged::getTo, ReferralStatusChanged::getEscalatedTo)
                    .containsExactly("REQUESTED", "DISTRICT");
        }
        as("practitioner-jhb")
                .get("/v1/referrals?view=ESCALATED&limit=500")
                .then()
                .body("id", hasItem(referrals.getLast().toString()))
                .body("find { it.id == '" + referrals.getLast() + "' }.escalatedTo", equalTo("DISTRICT"))
                .body("find { it.id == '" + referrals.getLast() + "' }.overdue", equalTo(true));
    }

    @Test
    void oneThatDiesBeforeItsCommitLeavesItToTheOthersAndARestartTellsNobodyTwice() {
        // Given
        UUID child = Neighbours.newId();
        childIs(child, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        knownChildren.await(child);
        assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        rows.isLate(referralOf(child));
        QuarkusTransaction.begin();
        int lost = escalateReferrals.escalate();
        QuarkusTransaction.rollback();

        // When
        int byTheOther = escalateReferrals.escalate();
        int afterARestart = escalateReferrals.escalate();

        // Then
        assertThat(List.of(lost, byTheOther, afterARestart)).containsExactly(1, 1, 0);
        assertThat(changesOf(child, 2).stream().map(ReferralStatusChanged::getStep))
                .containsExactly("REQUESTED", "ESCALATED");
    }

    @Test
    void anAnswerTakesAReferralOffTheListOfLateOnes() {
        // Given
        UUID child = Neighbours.newId();
        childIs(child, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        knownChildren.await(child);
        assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        UUID referral = referralOf(child);
        rows.isLate(referral);
        String overdue = "/v1/referrals?view=OVERDUE&limit=500";
        as("officer-health").get(overdue).then().body("id", hasItem(referral.toString()));

        // When
        Neighbours.responded(Neighbours.response(referral, "HEALTH", "ACCEPTED"));
        assertThat(changesOf(child, 2).getLast().getTo()).isEqualTo("ACCEPTED");

        // Then
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(
                                as("officer-health").get(overdue).jsonPath().getList("id"))
                        .doesNotContain(referral.toString()));
    }

    @Test
    void twoReplicasEscalateALateStatutoryReportOnceAndItCanStillBeMade() throws Exception {
        // Given
        UUID child = Neighbours.newId();
        Neighbours.triggered(child, Neighbours.newId(), "protection.suspected-abuse");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(told(child)).hasSize(1));
        UUID report = told(child).getFirst().getReportId();
        rows.reportIsLate(report);

        // When
        int escalated = togetherUntilNothingIsLeft(escalateStatutoryReports::escalate);

        // Then
        assertThat(escalated).isEqualTo(1);
        as("protection-officer")
                .post("/v1/statutory-reports/" + report + "/submissions")
                .then()
                .statusCode(200);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(told(child))
                        .extracting(StatutoryReportDue::getState)
                        .containsExactly("DUE", "ESCALATED", "SUBMITTED"));
    }

    private List<StatutoryReportDue> told(UUID child) {
        String pairwiseId = pairwiseIds.of(child, Department.SOCIAL_DEVELOPMENT);
        return Neighbours.eventsOf(Topic.STATUTORY_REPORT_DUE, StatutoryReportDue.class).stream()
                .filter(report -> report.getPairwiseChildId().equals(pairwiseId))
                .toList();
    }

    /// How many were escalated by both.
    private static int togetherUntilNothingIsLeft(Callable<Integer> escalate)
            throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> runner = () -> {
            start.await();
            int sum = 0;
            for (int some = escalate.call(); some > 0; some = escalate.call()) {
                sum += some;
            }
            return sum;
        };
        int sum = 0;
        try (var replicas = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> replica : replicas.invokeAll(List.of(runner, runner))) {
                sum += replica.get();
            }
        }
        return sum;
    }
}
