package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Answers.caregiver;
import static org.cwtt.scoring.domain.Answers.contentCaregiver;
import static org.cwtt.scoring.domain.Answers.contentChild;
import static org.cwtt.scoring.domain.Answers.contentNurse;
import static org.cwtt.scoring.domain.Answers.contentTeacher;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The profile does not depend on the order in which submissions arrive, nor on how often, under either ruleset.
class OrderOfArrivalTest {

    private static final List<Ruleset> RULESETS = List.of(Answers.REFERENCE, Current.RULESET);

    /// Caregivers who disagree, corrections, a withdrawal, and every other section, on both questionnaires.
    private static final List<Submission> SUBMISSIONS = List.of(
            contentChild().as(1, 1).on("2026-02-05").submission(),
            contentCaregiver().as(2, 1).hunger("never", "never", "never").submission(),
            contentCaregiver().as(2, 2).hunger("often", "sometimes", "never").submission(),
            contentCaregiver()
                    .as(3, 1)
                    .psc17("sometimes")
                    .on("2026-02-05")
                    .inGrade("3")
                    .submission(),
            contentTeacher().as(4, 1).absent(30, 50, 8).submission(),
            contentTeacher()
                    .as(4, 2)
                    .absent(6, 50, 2)
                    .receivedAt("2026-02-09T08:00:00Z")
                    .submission(),
            contentNurse().as(5, 1).grown(17.0, 110).submission(),
            caregiver().as(6, 1).hunger("often", "often", "often").submission(),
            caregiver().as(6, 2).withdrawn().submission(),
            Current.contentCaregiver().as(7, 1).submission(),
            Current.contentCaregiver()
                    .as(7, 2)
                    .answers("discipline.beaten-hard", true)
                    .doesNotKnow("cesd10.happy")
                    .submission(),
            Current.contentNurse().as(8, 1).grown(17.0, 123).submission(),
            Current.contentNurse().as(8, 2).grown(140, 123).submission(),
            Current.contentTeacher().as(9, 1).submission());

    @Property(tries = 500)
    void theResultIsTheSameForAnyOrderAndAnyRepeats(@ForAll("arrivals") List<Submission> arrivals) {
        // Given
        Assessment inOrder = assess(SUBMISSIONS);

        // When
        Assessment arrived = assess(arrivals);

        // Then
        assertThat(arrived.submissions()).isEqualTo(inOrder.submissions());
        assertThat(evaluations(arrived)).isEqualTo(evaluations(inOrder));
        assertThat(arrived.latestInterview()).isEqualTo(inOrder.latestInterview());
        assertThat(arrived.changedAt()).isEqualTo(inOrder.changedAt());
    }

    @Property(tries = 200)
    void aSecondDeliveryOfEverythingChangesNothing(@ForAll("arrivals") List<Submission> arrivals) {
        // Given
        Assessment arrived = assess(arrivals);

        // When
        Assessment again = arrivals.stream().reduce(arrived, Assessment::with, (_, last) -> last);

        // Then
        assertThat(again).isEqualTo(arrived);
        assertThat(evaluations(again)).isEqualTo(evaluations(arrived));
    }

    @Provide
    Arbitrary<List<Submission>> arrivals() {
        return Arbitraries.shuffle(SUBMISSIONS)
                .flatMap(shuffled -> Arbitraries.of(SUBMISSIONS)
                        .list()
                        .ofMaxSize(6)
                        .flatMap(repeats -> {
                            List<Submission> all = new ArrayList<>(shuffled);
                            all.addAll(repeats);
                            return Arbitraries.shuffle(all);
                        }));
    }

    private static Assessment assess(List<Submission> arrivals) {
        return arrivals.stream()
                .reduce(Assessment.empty(new UUID(1, 1), "2026-T1"), Assessment::with, (_, last) -> last);
    }

    private static List<Evaluation> evaluations(Assessment assessment) {
        return RULESETS.stream()
                .map(ruleset -> new Evaluator(ruleset).evaluate(assessment.standing()))
                .toList();
    }
}
