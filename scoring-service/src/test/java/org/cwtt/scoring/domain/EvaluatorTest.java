package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Answers.contentCaregiver;
import static org.cwtt.scoring.domain.Answers.contentChild;
import static org.cwtt.scoring.domain.Answers.contentNurse;
import static org.cwtt.scoring.domain.Answers.contentTeacher;
import static org.cwtt.scoring.domain.Answers.evaluate;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    @Test
    void aChildWhoIsWellIsLowInEveryDomain() {
        // Given
        Answers[] all = {contentChild(), contentCaregiver(), contentTeacher(), contentNurse()};

        // When
        Evaluation evaluation = evaluate(all);

        // Then
        assertThat(evaluation.complete()).isTrue();
        assertThat(evaluation.respondents()).containsExactly(Respondent.values());
        assertThat(evaluation.dataQuality()).isEmpty();
        assertThat(evaluation.flags()).extracting(RiskFlag::domain).containsExactly(Domain.values());
        assertThat(evaluation.flags()).allSatisfy(flag -> {
            assertThat(flag.level()).isEqualTo(RiskLevel.LOW);
            assertThat(flag.provisional()).isFalse();
            assertThat(Answers.met(flag)).isEmpty();
        });
    }

    @Test
    void silenceIsUnknownAndNeverLow() {
        // Given
        List<Submission> nobody = List.of();

        // When
        Evaluation evaluation = new Evaluator(Answers.REFERENCE).evaluate(nobody);

        // Then
        assertThat(evaluation.complete()).isFalse();
        assertThat(evaluation.flags()).allSatisfy(flag -> {
            assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
            assertThat(flag.provisional()).isTrue();
            assertThat(flag.missingScales()).isNotEmpty();
        });
    }

    @Test
    void aFlagIsProvisionalUntilEverySectionThatFeedsItHasArrived() {
        // Given
        Answers[] some = {contentCaregiver(), contentNurse()};

        // When
        Evaluation evaluation = evaluate(some);

        // Then
        assertThat(evaluation.complete()).isFalse();
        assertThat(evaluation.flags().stream()
                        .filter(flag -> !flag.provisional())
                        .map(RiskFlag::domain))
                .containsExactly(Domain.HEALTH, Domain.ECONOMIC);
    }

    @Test
    void suspectedAbuseShowsNowhereInTheFlags() {
        // Given
        Answers suspicious = contentTeacher()
                .answers("protection.suspected-abuse", true)
                .answers("protection.suspected-abuse-kind", "physical");

        // When
        Evaluation evaluation = evaluate(contentChild(), contentCaregiver(), suspicious, contentNurse());

        // Then
        assertThat(evaluation)
                .isEqualTo(evaluate(contentChild(), contentCaregiver(), contentTeacher(), contentNurse()));
    }
}
