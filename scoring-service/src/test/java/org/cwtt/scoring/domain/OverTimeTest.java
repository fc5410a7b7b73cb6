package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Current.contentNurse;
import static org.cwtt.scoring.domain.Current.contentTeacher;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What happens to a child while a round is open.
class OverTimeTest {
    /// 60 months are 1826.25 days.
    private static final int DAY_BEFORE_SIXTY_MONTHS = 1826;

    private final Evaluator evaluator = new Evaluator(Current.RULESET);

    @Test
    void aChildWhoReachesSixtyMonthsInTheRoundIsScoredFromThatMeasuringOn() {
        // Given
        Submission before =
                contentNurse().as(1, 1).aged(DAY_BEFORE_SIXTY_MONTHS).submission();
        Submission after = contentNurse()
                .as(2, 1)
                .aged(DAY_BEFORE_SIXTY_MONTHS + 1)
                .grown(18, 109)
                .on("2026-02-04")
                .submission();

        // When
        Evaluation tooYoung = evaluate(empty(1).with(before));
        Evaluation oldEnough = evaluate(empty(1).with(before).with(after));

        // Then
        assertThat(tooYoung.dataQuality()).contains("bmi-for-age:age-outside-reference");
        assertThat(missing(tooYoung)).contains("bmi-for-age", "height-for-age");
        assertThat(missing(oldEnough)).doesNotContain("bmi-for-age", "height-for-age");
    }

    @Test
    void aChildWhoMovesSchoolIsOfTheSchoolOfTheLatestInterviewAndKeepsWhatWasAnsweredBefore() {
        // Given
        Submission there = moved(contentTeacher().as(1, 1).on("2026-02-03").submission(), "700110123");
        Submission here = moved(contentNurse().as(2, 1).on("2026-02-20").submission(), "900220456");

        // When
        Assessment assessment = empty(1).with(here).with(there);

        // Then
        assertThat(assessment.latestInterview().schoolId()).isEqualTo("900220456");
        assertThat(evaluate(assessment).respondents())
                .containsExactly(Respondent.TEACHER, Respondent.HEALTH_PRACTITIONER);
    }

    @Test
    void twinsWithTheSameAnswersHaveProfilesOfTheirOwn() {
        // Given
        Submission ofOne = contentTeacher().as(1, 1).submission();
        Submission ofTheOther = contentTeacher().as(2, 1).submission();

        // When
        RiskProfile one = profile(empty(1).with(ofOne));
        RiskProfile other = profile(empty(2).with(ofTheOther));

        // Then
        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.evaluation().flags().getFirst().level())
                .isEqualTo(other.evaluation().flags().getFirst().level());
    }

    private static Assessment empty(int child) {
        return Assessment.empty(new UUID(1, child), "2026-T1");
    }

    private Evaluation evaluate(Assessment assessment) {
        return evaluator.evaluate(assessment.standing());
    }

    private RiskProfile profile(Assessment assessment) {
        return RiskProfile.of(assessment, evaluator.ruleset(), evaluate(assessment));
    }

    private static List<String> missing(Evaluation evaluation) {
        return evaluation.flags().get(Domain.NUTRITION.ordinal()).missingScales();
    }

    private static Submission moved(Submission submission, String school) {
        Interview held = submission.interview();
        Interview there = new Interview(
                held.on(),
                school,
                held.grade(),
                held.sex(),
                held.ageInDays(),
                held.ageEstimated(),
                held.language(),
                held.wordedIn());
        return new Submission(
                submission.id(),
                submission.version(),
                submission.standing(),
                submission.respondent(),
                there,
                submission.receivedAt(),
                submission.answers());
    }
}
