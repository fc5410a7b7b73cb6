package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cwtt.scoring.domain.Current.contentCaregiver;
import static org.cwtt.scoring.domain.Current.contentChild;
import static org.cwtt.scoring.domain.Current.contentNurse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a flag carries, whatever its level, so that anybody can do the sum again.
class EvidenceTest {

    @Test
    void aLowFlagCarriesEveryBandThatWasReached() {
        // Given
        Answers well = contentCaregiver();

        // When
        RiskFlag flag = Current.flag(Domain.PSYCHOSOCIAL, contentChild(), well);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.LOW);
        assertThat(flag.evidence())
                .extracting(Evidence::scale)
                .contains(
                        "psc17",
                        "psc17-internalising",
                        "psc17-attention",
                        "psc17-externalising",
                        "caregiver-depression");
        assertThat(flag.evidence()).allSatisfy(evidence -> {
            assertThat(evidence.criterion()).isEqualTo(Evidence.NONE);
            assertThat(evidence.answers()).isNotEmpty();
        });
    }

    @Test
    void aRaisedFlagCarriesOnlyWhatRaisesIt() {
        // Given
        Answers sad = contentCaregiver().psc17("often");

        // When
        RiskFlag flag = Current.flag(Domain.PSYCHOSOCIAL, contentChild(), sad);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(flag.evidence()).extracting(Evidence::criterion).doesNotContain(Evidence.NONE);
    }

    @Test
    void notAskedNotKnownAndNotToldAreThreeThings() {
        // Given
        Answers gaps = contentCaregiver()
                .doesNotKnow("psc17.feels-sad")
                .prefersNotToSay("psc17.worries")
                .wasNotAsked("psc17.fights");

        // When
        RiskFlag flag = Current.flag(Domain.PSYCHOSOCIAL, contentChild(), gaps);

        // Then
        assertThat(flag.evidence())
                .filteredOn(evidence -> evidence.scale().equals("psc17"))
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.missing()).containsExactly("psc17.feels-sad", "psc17.worries", "psc17.fights");
                    assertThat(evidence.answers())
                            .contains(
                                    new ItemAnswer("psc17.feels-sad", "DONT_KNOW"),
                                    new ItemAnswer("psc17.worries", "PREFER_NOT_TO_SAY"))
                            .extracting(ItemAnswer::item)
                            .doesNotContain("psc17.fights");
                });
    }

    @Test
    void aSubscaleTellsTheBlanksOfTheWholeQuestionnaireThatCountAgainstIt() {
        // Given
        Answers gaps = contentCaregiver().doesNotKnow("psc17.fights");

        // When
        RiskFlag flag = Current.flag(Domain.PSYCHOSOCIAL, contentChild(), gaps);

        // Then
        assertThat(flag.evidence())
                .filteredOn(evidence -> evidence.scale().equals("psc17-internalising"))
                .singleElement()
                .extracting(Evidence::missing)
                .isEqualTo(List.of("psc17.fights"));
    }

    @Test
    void oedemaIsTheReasonThatThereIsNoZScore() {
        // Given
        Answers swollen = contentNurse().answers("growth.oedema", true);

        // When
        RiskFlag flag = Current.flag(Domain.NUTRITION, swollen);

        // Then
        assertThat(flag.unscored())
                .filteredOn(unscored -> unscored.scale().equals("bmi-for-age"))
                .singleElement()
                .satisfies(unscored -> {
                    assertThat(unscored.reason()).isEqualTo("not-with-growth.oedema");
                    assertThat(unscored.answers()).contains(new ItemAnswer("growth.oedema", "true"));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "140, 130, implausible",
        "17, , answers-missing",
    })
    void aScaleThatCannotBeScoredSaysWhyAndFromWhat(double kilograms, Double centimetres, String reason) {
        // Given
        Answers measured = centimetres == null
                ? contentNurse().answers("growth.weight-kg", kilograms).doesNotKnow("growth.height-cm")
                : contentNurse().grown(kilograms, centimetres);

        // When
        RiskFlag flag = Current.flag(Domain.NUTRITION, contentChild(), contentCaregiver(), measured);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(flag.unscored())
                .filteredOn(one -> one.scale().equals("bmi-for-age"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reason()).isEqualTo(reason);
                    assertThat(one.respondent()).isEqualTo(Respondent.HEALTH_PRACTITIONER);
                    assertThat(one.submissionId())
                            .isEqualTo(measured.submission().id());
                    assertThat(one.answers())
                            .extracting(ItemAnswer::item)
                            .contains("growth.weight-kg", "growth.height-cm");
                    assertThat(one.missing().contains("growth.height-cm")).isEqualTo(centimetres == null);
                });
    }

    @Test
    void aHeightThatIsAnErrorMakesNoBodyMassIndexEither() {
        // Given: height for age z = -6.7, so the index of 20 kg would read as obesity
        Answers misread = contentNurse().grown(20, 85);

        // When
        RiskFlag flag = Current.flag(Domain.NUTRITION, contentChild(), contentCaregiver(), misread);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(flag.unscored())
                .extracting(UnscoredScale::scale, UnscoredScale::reason)
                .containsExactly(tuple("bmi-for-age", "implausible"), tuple("height-for-age", "implausible"));
    }

    @Test
    void whatASecondRespondentLeavesOpenIsShownBesideTheLevelOfTheFirst() {
        // Given
        Answers first = contentCaregiver().as(1, 1);
        Answers second = contentCaregiver().as(2, 1);
        Current.DISCIPLINE.forEach(item -> second.prefersNotToSay("discipline." + item));

        // When
        RiskFlag flag = Current.flag(Domain.PROTECTION, contentChild(), first, second);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.LOW);
        assertThat(flag.missingScales()).isEmpty();
        assertThat(flag.unscored()).singleElement().satisfies(open -> {
            assertThat(open.scale()).isEqualTo("child-discipline");
            assertThat(open.submissionId()).isEqualTo(second.submission().id());
            assertThat(open.answers())
                    .endsWith(new ItemAnswer("age-in-years", "7"))
                    .extracting(ItemAnswer::answer)
                    .containsOnly("PREFER_NOT_TO_SAY", "7");
        });
    }

    @Test
    void aCountOfNothingThatIsKnownIsNoCount() {
        // Given
        Answers silent = contentCaregiver();
        List.of("water", "toilet", "electricity", "people", "sleeping-rooms", "dwelling")
                .forEach(item -> silent.prefersNotToSay("living." + item));

        // When
        RiskFlag flag = Current.flag(Domain.ECONOMIC, silent);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(flag.evidence()).extracting(Evidence::scale).doesNotContain("living-conditions");
    }

    @Test
    void whoHasNotAnsweredIsToldFromWhoWasNotAsked() {
        // Given: the first caregiver questionnaire asks nothing of the caregiver's own mood
        Answers first = Answers.contentCaregiver();

        // When
        RiskFlag alone = Current.flag(Domain.PSYCHOSOCIAL, contentChild());
        RiskFlag answered = Current.flag(Domain.PSYCHOSOCIAL, contentChild(), first);

        // Then
        assertThat(alone.unscored())
                .extracting(UnscoredScale::scale, UnscoredScale::reason, UnscoredScale::respondent)
                .contains(
                        tuple("psc17", UnscoredScale.NOT_ANSWERED, Respondent.CAREGIVER),
                        tuple("caregiver-depression", UnscoredScale.NOT_ANSWERED, Respondent.CAREGIVER));
        assertThat(answered.unscored())
                .extracting(UnscoredScale::scale, UnscoredScale::reason)
                .containsExactly(tuple("caregiver-depression", UnscoredScale.NOT_ASKED));
    }
}
