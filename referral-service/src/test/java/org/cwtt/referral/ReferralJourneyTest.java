package org.cwtt.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Outcomes.changesOf;
import static org.cwtt.referral.Outcomes.referralOf;
import static org.cwtt.referral.Outcomes.toldTo;
import static org.cwtt.schemas.scoring.Domain.EDUCATION;
import static org.cwtt.schemas.scoring.Domain.HEALTH;
import static org.cwtt.schemas.scoring.Domain.NUTRITION;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.cwtt.schemas.scoring.RiskLevel.LOW;
import static org.cwtt.schemas.scoring.RiskLevel.MEDIUM;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.local.test.RealParts;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.ReferralRequested;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ReferralJourneyTest {
    private static final String[] EVERYBODY = {"HEALTH", "EDUCATION", "SOCIAL_DEVELOPMENT"};

    @Inject
    PairwiseIds pairwiseIds;

    @Inject
    KnownChildren knownChildren;

    private final UUID child = Neighbours.newId();

    @BeforeEach
    void schools() {
        Neighbours.schoolsAreKnown();
    }

    @Test
    void aProfileReachesItsDepartmentOnceUnderTheDepartmentsOwnChildId() {
        // Given
        consentedTo(EVERYBODY);

        // When
        assessed(profile(child, 1, flag(NUTRITION, HIGH), flag(EDUCATION, LOW)));

        // Then
        UUID referral = referralOf(child);
        ReferralRequested told = toldTo(Topic.HEALTH_REQUESTED, referral, 1).getFirst();
        assertThat(told.getPairwiseChildId())
                .isEqualTo(pairwiseIds.of(child, Department.HEALTH))
                .hasSize(32)
                .isNotEqualTo(pairwiseIds.of(child, Department.EDUCATION));
        assertThat(told.getReasons()).containsExactly("NUTRITION:HIGH");
        assertThat(told.getState()).isEqualTo("REQUESTED");
        assertThat(told.getPriority()).isEqualTo("HIGH");
        // By one trace in both, departments could tell that they were asked for the same child.
        assertThat(traceIn(Topic.HEALTH_REQUESTED, told.getPairwiseChildId())).isEmpty();
        assertThat(traceIn(Topic.REFERRAL_STATUS_CHANGED, child.toString())).contains(Neighbours.TRACE);
    }

    @Test
    void repeatsAndOlderProfilesChangeNothing() {
        // Given
        consentedTo(EVERYBODY);
        RiskProfileAssessed first = profile(child, 2, flag(NUTRITION, HIGH));
        assessed(first);
        UUID referral = referralOf(child);

        // When
        assessed(first);
        assessed(profile(child, 1, flag(NUTRITION, LOW)));
        assessed(profile(child, 3, flag(NUTRITION, HIGH), flag(HEALTH, MEDIUM)));

        // Then
        assertThat(toldTo(Topic.HEALTH_REQUESTED, referral, 2))
                .extracting(ReferralRequested::getVersion, ReferralRequested::getReasons)
                .containsExactly(
                        tuple(1L, List.of("NUTRITION:HIGH")), tuple(2L, List.of("HEALTH:MEDIUM", "NUTRITION:HIGH")));
    }

    @Test
    void profilesInQuickSuccessionMakeOneReferral() {
        // Given
        consentedTo(EVERYBODY);

        // When
        assessed(profile(child, 1, flag(NUTRITION, MEDIUM)));
        assessed(profile(child, 2, flag(NUTRITION, HIGH)));
        assessed(profile(child, 3, flag(NUTRITION, HIGH), flag(HEALTH, HIGH)));

        // Then
        List<ReferralStatusChanged> changes = changesOf(child, 3);
        assertThat(changes).extracting(ReferralStatusChanged::getReferralId).containsOnly(referralOf(child));
        assertThat(changes).extracting(ReferralStatusChanged::getVersion).containsExactly(1L, 2L, 3L);
        assertThat(changes).extracting(ReferralStatusChanged::getPriority).containsExactly("ROUTINE", "HIGH", "HIGH");
    }

    @Test
    void withoutConsentNothingIsToldUntilItIsGiven() {
        // Given
        assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        ReferralStatusChanged held = changesOf(child, 1).getFirst();
        assertThat(held.getTo()).isEqualTo("HELD_FOR_CONSENT");
        assertThat(toldTo(Topic.HEALTH_REQUESTED, held.getReferralId())).isEmpty();

        // When
        childIs(child, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH");

        // Then
        assertThat(toldTo(Topic.HEALTH_REQUESTED, held.getReferralId(), 1))
                .singleElement()
                .satisfies(told -> assertThat(told.getVersion()).isEqualTo(2));
        assertThat(changesOf(child, 2))
                .extracting(ReferralStatusChanged::getFrom, ReferralStatusChanged::getTo)
                .containsExactly(tuple(null, "HELD_FOR_CONSENT"), tuple("HELD_FOR_CONSENT", "REQUESTED"));
    }

    private void consentedTo(String... departments) {
        childIs(child, 1, SCHOOL_IN_JOHANNESBURG, departments);
        knownChildren.await(child);
    }

    private static Optional<String> traceIn(Topic topic, String key) {
        ConsumerRecord<String, byte[]> sent = Neighbours.recordsOf(topic.topicName()).stream()
                .filter(one -> key.equals(one.key()))
                .findFirst()
                .orElseThrow();
        return EventHeaders.text(sent.headers(), EventHeaders.TRACEPARENT);
    }
}
