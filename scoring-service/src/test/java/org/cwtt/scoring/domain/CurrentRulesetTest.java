package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cwtt.scoring.domain.Current.contentCaregiver;
import static org.cwtt.scoring.domain.Current.contentChild;
import static org.cwtt.scoring.domain.Current.contentNurse;
import static org.cwtt.scoring.domain.Current.contentTeacher;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The current reference ruleset as a whole, with submissions on the first and on the second questionnaires.
class CurrentRulesetTest {

    @Test
    void aChildWhoIsWellIsLowInEveryDomain() {
        // Given
        Answers[] all = {contentChild(), contentCaregiver(), contentTeacher(), contentNurse()};

        // When
        Evaluation evaluation = Current.evaluate(all);

        // Then
        assertThat(evaluation.complete()).isTrue();
        assertThat(evaluation.dataQuality()).isEmpty();
        assertThat(evaluation.flags()).hasSize(6).allSatisfy(flag -> {
            assertThat(flag.level()).isEqualTo(RiskLevel.LOW);
            assertThat(flag.provisional()).isFalse();
            assertThat(flag.unscored()).isEmpty();
            assertThat(flag.evidence())
                    .isNotEmpty()
                    .allSatisfy(evidence -> assertThat(evidence.criterion()).isEqualTo(Evidence.NONE));
        });
    }

    @Test
    void theFirstQuestionnairesRaiseButCannotClearWhatTheyDoNotAsk() {
        // Given
        Answers[] first = {
            Answers.contentChild(),
            Answers.contentCaregiver(),
            Answers.contentTeacher(),
            Answers.contentNurse().answers("health.chronic-untreated", true)
        };

        // When
        Evaluation evaluation = Current.evaluate(first);

        // Then
        assertThat(evaluation.flags())
                .extracting(RiskFlag::domain, RiskFlag::level, RiskFlag::missingScales)
                .containsExactly(
                        tuple(Domain.HEALTH, RiskLevel.HIGH, List.of("functioning-areas")),
                        tuple(Domain.NUTRITION, RiskLevel.LOW, List.of()),
                        tuple(Domain.ECONOMIC, RiskLevel.UNKNOWN, List.of("living-conditions")),
                        tuple(Domain.PROTECTION, RiskLevel.UNKNOWN, List.of("child-discipline")),
                        tuple(Domain.EDUCATION, RiskLevel.UNKNOWN, List.of("early-reading", "progress")),
                        tuple(Domain.PSYCHOSOCIAL, RiskLevel.UNKNOWN, List.of("caregiver-depression")));
    }

    @Test
    void hungerOnTheFirstQuestionnaireGivesTheSameCriterion() {
        // Given
        Answers first = Answers.contentCaregiver().hunger("often", "often", "never");

        // When
        RiskFlag flag = Current.flag(Domain.NUTRITION, contentChild(), first, contentNurse());

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(flag.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.criterion()).isEqualTo("severe-hunger");
            assertThat(evidence.scale()).isEqualTo("household-hunger-combined");
            assertThat(evidence.band().name()).isEqualTo("severe-hunger");
            assertThat(evidence.score()).isEqualTo(4.0);
        });
    }

    @Test
    void caregiversWhoDisagreeOnTwoFormsOfOneScaleAreBothShown() {
        // Given
        Answers mother = Answers.caregiver().as(1, 1).hunger("often", "often", "never");
        Answers grandmother = contentCaregiver().as(2, 1);

        // When
        RiskFlag flag = Current.flag(Domain.NUTRITION, mother, grandmother);

        // Then
        assertThat(flag.evidence())
                .extracting(Evidence::submissionId, Evidence::scale, Evidence::criterion, Evidence::score)
                .containsExactly(
                        tuple(mother.submission().id(), "household-hunger-combined", "severe-hunger", 4.0),
                        tuple(grandmother.submission().id(), "household-hunger", Evidence.NONE, 0.0));
    }

    @Test
    void everyCutOffHasItsSourceAndEveryDoubtItsNote() {
        // Given
        List<Scale> scales = List.copyOf(Current.RULESET.scales().values());

        // When
        List<String> noted = scales.stream()
                .filter(scale -> scale.title().note() != null)
                .map(Scale::id)
                .toList();

        // Then
        assertThat(scales)
                .hasSize(28)
                .allSatisfy(scale -> assertThat(scale.title().source()).isNotBlank());
        assertThat(noted)
                .containsExactly(
                        "household-hunger",
                        "household-hunger-combined",
                        "psc17",
                        "psc17-internalising",
                        "psc17-attention",
                        "psc17-externalising",
                        "caregiver-depression",
                        "school-health-screening",
                        "chronic-condition-combined",
                        "functioning-areas",
                        "functioning-cannot",
                        "income",
                        "living-conditions",
                        "child-discipline",
                        "attendance-consecutive",
                        "early-reading",
                        "homework-support");
    }

    @Test
    void suspectedAbuseShowsNowhereInTheFlags() {
        // Given
        Answers suspicious = contentTeacher()
                .answers("protection.suspected-abuse", true)
                .answers("protection.suspected-abuse-kind", "sexual");

        // When
        Evaluation evaluation = Current.evaluate(contentChild(), contentCaregiver(), suspicious, contentNurse());

        // Then
        assertThat(evaluation)
                .isEqualTo(Current.evaluate(contentChild(), contentCaregiver(), contentTeacher(), contentNurse()));
    }
}
