package org.cwtt.referral;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.referral.Outcomes.asSystem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.schemas.intake.ChildState;
import org.junit.jupiter.api.Test;

/// A department finds a child by its own id: also one that was referred before these ids were kept.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class EnterPairwiseIdsTest {
    @Inject
    NewReferrals newReferrals;

    @Inject
    PairwiseIds pairwiseIds;

    @Inject
    EnterPairwiseIds enterPairwiseIds;

    @Inject
    Rows rows;

    @Test
    void whatWasNotKeptIsEntered() {
        // Given
        NewReferrals.Asked asked = newReferrals.askedOfHealth();
        rows.pairwiseIdWasNotKept(asked.child());
        assertThat(foundBy(asked.child())).isEmpty();

        // When
        enterPairwiseIds.enter(Department.HEALTH);

        // Then
        assertThat(foundBy(asked.child())).containsExactly(asked.referral().toString());
    }

    @Test
    void afterANewKeyAllAreEnteredAnewAndTheOldOnesAreNobodys() {
        // Given
        NewReferrals.Asked asked = newReferrals.askedOfHealth();
        rows.pairwiseIdsAreOfAnotherKey(Department.HEALTH);
        String old = rows.pairwiseIdsOf(asked.child()).getFirst();
        assertThat(foundById(old)).isEmpty();

        // When
        enterPairwiseIds.enter(Department.HEALTH);

        // Then
        assertThat(foundBy(asked.child())).containsExactly(asked.referral().toString());
        assertThat(foundById(old)).isEmpty();
    }

    @Test
    void ofAnErasedChildItIsForgotten() {
        // Given
        UUID child = newReferrals.askedOfHealth().child();
        assertThat(rows.pairwiseIdsOf(child)).hasSize(1);

        // When
        Neighbours.childBecomes(child, 2, ChildState.ERASED);

        // Then
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(rows.pairwiseIdsOf(child)).isEmpty());
    }

    private List<String> foundBy(UUID child) {
        return foundById(pairwiseIds.of(child, Department.HEALTH));
    }

    private static List<String> foundById(String pairwiseId) {
        List<String> found = asSystem("department-health")
                .get("/fhir/Task?patient=" + pairwiseId)
                .jsonPath()
                .getList("entry.resource.id");
        return found == null ? List.of() : found;
    }
}
