package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cwtt.scoring.domain.Answers.caregiver;
import static org.cwtt.scoring.domain.Answers.contentCaregiver;
import static org.cwtt.scoring.domain.Answers.contentChild;
import static org.cwtt.scoring.domain.Answers.nurse;
import static org.cwtt.scoring.domain.Answers.teacher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Attendance, school health screening, grant access, care and documents.
class ByItemScalesTest {

    @ParameterizedTest
    @CsvSource({
        "4, 50, 1, LOW",
        "5, 50, 1, MEDIUM",
        "9, 50, 6, MEDIUM",
        "10, 50, 1, HIGH",
        "7, 100, 6, LOW",
        "7, 100, 7, HIGH",
    })
    void attendanceIsBandedByShareAndByConsecutiveDays(int absent, int open, int consecutive, RiskLevel level) {
        // Given
        Answers attendance = teacher().absent(absent, open, consecutive);

        // When
        RiskFlag flag = Answers.flag(Domain.EDUCATION, attendance);

        // Then
        assertThat(flag.level()).isEqualTo(level);
        assertThat(flag.provisional()).isFalse();
    }

    @Test
    void moreDaysAbsentThanOpenIsAContradiction() {
        // Given
        Answers contradictory = teacher().absent(51, 50, 1);

        // When
        Evaluation evaluation = Answers.evaluate(contradictory);

        // Then
        assertThat(evaluation.flags().get(Domain.EDUCATION.ordinal()).level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(evaluation.dataQuality()).containsExactly("attendance-share:contradictory");
    }

    @ParameterizedTest
    @CsvSource({"9, 8, 50", "60, 5, 50"})
    void moreConsecutiveDaysAbsentThanDaysAbsentOrOpenIsAContradiction(int consecutive, int absent, int open) {
        // Given
        Answers contradictory = Current.contentTeacher().absent(absent, open, consecutive);

        // When
        Evaluation evaluation = Current.evaluate(contradictory);

        // Then
        RiskFlag flag = evaluation.flags().get(Domain.EDUCATION.ordinal());
        assertThat(flag.level()).isNotEqualTo(RiskLevel.HIGH);
        assertThat(flag.unscored())
                .extracting(UnscoredScale::scale, UnscoredScale::reason)
                .containsExactly(tuple("attendance-consecutive", "contradictory"));
        assertThat(flag.unscored().getFirst().answers())
                .extracting(ItemAnswer::item, ItemAnswer::answer)
                .containsExactly(
                        tuple("attendance.consecutive-days-absent", Integer.toString(consecutive)),
                        tuple("attendance.days-absent", Integer.toString(absent)),
                        tuple("attendance.days-open", Integer.toString(open)));
        assertThat(evaluation.dataQuality()).containsExactly("attendance-consecutive:contradictory");
    }

    @Test
    void consecutiveDaysAbsentStandWhereTheDaysAbsentAreNotKnown() {
        // Given
        Answers longAway = Current.contentTeacher().absent(0, 50, 9).doesNotKnow("attendance.days-absent");

        // When
        RiskFlag flag = Current.flag(Domain.EDUCATION, longAway);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.HIGH);
    }

    @ParameterizedTest
    @CsvSource({
        "health.chronic-untreated, HIGH",
        "health.vision-failed, MEDIUM",
        "health.hearing-failed, MEDIUM",
        "health.oral-failed, MEDIUM",
        "health.immunisation-behind, MEDIUM",
        "health.tb-symptoms, LOW",
        "health.tb-contact, LOW",
    })
    void eachFindingOfTheScreeningHasItsLevel(String item, RiskLevel level) {
        // Given
        Answers screened = nurse().healthy().answers(item, true);

        // When
        RiskFlag flag = Answers.flag(Domain.HEALTH, screened);

        // Then
        assertThat(flag.level()).isEqualTo(level);
    }

    @Test
    void symptomsOfTuberculosisWithContactAreHigh() {
        // Given
        Answers coughing = nurse().healthy().answers("health.tb-symptoms", true).answers("health.tb-contact", true);

        // When
        RiskFlag flag = Answers.flag(Domain.HEALTH, coughing);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(flag.evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.band().cutOff())
                        .isEqualTo("health.tb-symptoms is true and health.tb-contact is true"));
    }

    @Test
    void aFindingCountsThoughOtherAnswersAreMissing() {
        // Given
        Answers partial = nurse().answers("health.vision-failed", true).doesNotKnow("health.hearing-failed");

        // When
        RiskFlag flag = Answers.flag(Domain.HEALTH, partial);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(flag.missingScales()).containsExactly("school-health-screening");
    }

    @Test
    void aMissingAnswerIsUnknownAndNeverLow() {
        // Given
        Answers partial = nurse().healthy().doesNotKnow("health.hearing-failed");

        // When
        RiskFlag flag = Answers.flag(Domain.HEALTH, partial);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(flag.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, 1, LOW",
        "false, false, 1, LOW",
        "true, false, 1, MEDIUM",
        "true, true, 0, MEDIUM",
        "false, false, 0, MEDIUM",
        "true, false, 0, HIGH",
    })
    void grantAndEarnersGiveTheEconomicLevel(boolean eligible, boolean received, int earners, RiskLevel level) {
        // Given
        Answers household = caregiver()
                .answers("economic.csg-eligible", eligible)
                .answers("economic.csg-received", received)
                .answers("economic.employed-adults", earners);

        // When
        RiskFlag flag = Answers.flag(Domain.ECONOMIC, household);

        // Then
        assertThat(flag.level()).isEqualTo(level);
    }

    @Test
    void whoIsNotEligibleNeedNotKnowOfTheGrant() {
        // Given
        Answers household = caregiver()
                .answers("economic.csg-eligible", false)
                .doesNotKnow("economic.csg-received")
                .answers("economic.employed-adults", 2);

        // When
        RiskFlag flag = Answers.flag(Domain.ECONOMIC, household);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.LOW);
    }

    @ParameterizedTest
    @CsvSource({
        "care.stable-caregiver, false, HIGH",
        "care.birth-certificate, false, MEDIUM",
        "care.exposed-to-violence, true, MEDIUM",
        "care.exposed-to-violence, false, LOW",
    })
    void careAndDocumentsGiveTheProtectionLevel(String item, boolean answer, RiskLevel level) {
        // Given
        Answers care = contentCaregiver().answers(item, answer);

        // When
        RiskFlag flag = Answers.flag(Domain.PROTECTION, contentChild(), care);

        // Then
        assertThat(flag.level()).isEqualTo(level);
    }

    @Test
    void aChildWhoIsNeverSafeIsHeard() {
        // Given
        Answers unsafe = contentChild().answers("child.safe-at-school", "never");

        // When
        RiskFlag flag = Answers.flag(Domain.PROTECTION, unsafe, contentCaregiver());

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.MEDIUM);
    }
}
