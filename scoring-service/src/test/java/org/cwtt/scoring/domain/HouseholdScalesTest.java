package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Current.contentCaregiver;
import static org.cwtt.scoring.domain.Current.contentChild;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Living conditions, income and child discipline.
class HouseholdScalesTest {

    @ParameterizedTest
    @CsvSource({
        // water, toilet, electricity, people, rooms, dwelling, deprivations, level
        "communal-tap, ventilated-pit, true, 6, 2, traditional, 0, LOW",
        "borehole, ventilated-pit, true, 6, 2, formal, 1, LOW",
        "unprotected, open-pit, true, 6, 2, formal, 2, MEDIUM",
        "piped-home, bucket, false, 6, 2, formal, 2, MEDIUM",
        "piped-home, none, false, 7, 2, formal, 3, HIGH",
        "piped-home, flush, false, 4, 1, informal, 3, HIGH",
        "unprotected, none, false, 10, 1, informal, 5, HIGH",
    })
    void deprivationsAreCounted(
            String water,
            String toilet,
            boolean electricity,
            int people,
            int rooms,
            String dwelling,
            double count,
            RiskLevel level) {
        // Given
        Answers household = contentCaregiver()
                .answers("living.water", water)
                .answers("living.toilet", toilet)
                .answers("living.electricity", electricity)
                .answers("living.people", people)
                .answers("living.sleeping-rooms", rooms)
                .answers("living.dwelling", dwelling);

        // When
        RiskFlag flag = Current.flag(Domain.ECONOMIC, household);

        // Then
        assertThat(flag.level()).isEqualTo(level);
        assertThat(Answers.met(flag))
                .allSatisfy(evidence -> assertThat(evidence.score()).isEqualTo(count));
    }

    @Test
    void threePeopleARoomAreNotCrowdedAndMoreAre() {
        // Given
        Condition crowded = new Condition.Ratio(
                "living.people", "living.sleeping-rooms", new Bounds(3, false, Double.POSITIVE_INFINITY, false));

        // When
        Truth three =
                crowded.test(contentCaregiver().answers("living.people", 6).submission());

        // Then
        assertThat(three).isEqualTo(Truth.FALSE);
        assertThat(crowded.test(contentCaregiver().answers("living.people", 7).submission()))
                .isEqualTo(Truth.TRUE);
        assertThat(crowded.test(
                        contentCaregiver().answers("living.sleeping-rooms", 0).submission()))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(crowded.inWords()).isEqualTo("living.people / living.sleeping-rooms > 3");
    }

    @ParameterizedTest
    @CsvSource({
        // Two known deprivations and a gap are MEDIUM at once; one and a gap could be either
        "unprotected, bucket, MEDIUM",
        "unprotected, flush, UNKNOWN",
        "piped-home, flush, UNKNOWN",
    })
    void aMissingAnswerLeavesWhatIsKnownButNeverLow(String water, String toilet, RiskLevel level) {
        // Given
        Answers household = contentCaregiver()
                .answers("living.water", water)
                .answers("living.toilet", toilet)
                .doesNotKnow("living.electricity")
                .doesNotKnow("living.people");

        // When
        RiskFlag flag = Current.flag(Domain.ECONOMIC, household);

        // Then
        assertThat(flag.level()).isEqualTo(level);
        assertThat(flag.missingScales()).containsExactly("living-conditions");
    }

    @Test
    void aSingleGapBelowOneDeprivationIsSettled() {
        // Given: none known and one missing is at most one
        Answers household = contentCaregiver().doesNotKnow("living.electricity");

        // When
        RiskFlag flag = Current.flag(Domain.ECONOMIC, household);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.LOW);
    }

    @Test
    void anIncomeBelowTheFoodPovertyLineIsNotedAndRaisesNothing() {
        // Given
        Answers household = contentCaregiver().answers("economic.income-band", "below-food-line");

        // When
        RiskFlag flag = Current.flag(Domain.ECONOMIC, household);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.LOW);
        assertThat(Answers.met(flag)).extracting(Evidence::criterion).containsExactly("below-food-poverty-line");
    }

    @ParameterizedTest
    @CsvSource({
        "discipline.shaken, MEDIUM, physical-punishment",
        "discipline.slapped-limb, MEDIUM, physical-punishment",
        "discipline.spanked, MEDIUM, physical-punishment",
        "discipline.hit-object, MEDIUM, physical-punishment",
        "discipline.hit-face-head, HIGH, severe-physical-punishment",
        "discipline.beaten-hard, HIGH, severe-physical-punishment",
        "discipline.shouted, MEDIUM, psychological-aggression",
        "discipline.called-names, MEDIUM, psychological-aggression",
    })
    void eachKindOfViolentDisciplineHasItsLevel(String item, RiskLevel level, String criterion) {
        // Given
        Answers caregiver = contentCaregiver().answers(item, true);

        // When
        RiskFlag flag = Current.flag(Domain.PROTECTION, contentChild(), caregiver);

        // Then
        assertThat(flag.level()).isEqualTo(level);
        assertThat(flag.evidence()).extracting(Evidence::criterion).containsExactly(criterion);
    }

    @Test
    void whatACaregiverPrefersNotToSayIsUnknown() {
        // Given
        Answers caregiver = contentCaregiver().doesNotKnow("discipline.beaten-hard");

        // When
        RiskFlag flag = Current.flag(Domain.PROTECTION, contentChild(), caregiver);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(flag.missingScales()).containsExactly("child-discipline");
    }
}
