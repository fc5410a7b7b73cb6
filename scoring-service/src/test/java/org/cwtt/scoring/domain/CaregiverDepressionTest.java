package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Current.contentCaregiver;
import static org.cwtt.scoring.domain.Current.contentChild;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// CES-D-10: ten items of 0 to 3, two of them reversed; up to two may be missing and are prorated.
class CaregiverDepressionTest {

    @ParameterizedTest
    @CsvSource({
        "en, 9, LOW",
        "en, 10, MEDIUM",
        "en, 14, MEDIUM",
        "en, 15, HIGH",
        "en, 30, HIGH",
        "st, 9, LOW",
        "st, 10, MEDIUM",
        "zu, 11, LOW",
        "zu, 12, MEDIUM",
        "zu, 14, MEDIUM",
        "zu, 15, HIGH",
        "af, 10, LOW",
        "af, 11, MEDIUM",
        "af, 15, HIGH",
        "xh, 12, LOW",
        "xh, 13, MEDIUM",
        "xh, 15, HIGH",
    })
    void theCutOffIsThatOfTheLanguageOfTheWords(String language, int score, RiskLevel level) {
        // Given
        Answers caregiver = scoring(score).in(language);

        // When
        RiskFlag flag = Current.flag(Domain.PSYCHOSOCIAL, contentChild(), caregiver);

        // Then
        assertThat(flag.level()).isEqualTo(level);
        assertThat(Answers.met(flag))
                .allSatisfy(evidence -> assertThat(evidence.score()).isEqualTo((double) score));
    }

    @Test
    void evidenceBearsTheCutOffTheSourceAndTheNoteOfTheLanguage() {
        // Given
        Answers caregiver = scoring(12).in("zu");

        // When
        RiskFlag flag = Current.flag(Domain.PSYCHOSOCIAL, caregiver);

        // Then
        assertThat(flag.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.criterion()).isEqualTo("caregiver-depressive-symptoms");
            assertThat(evidence.band().cutOff()).isEqualTo("12 <= score < 15");
            assertThat(evidence.band().source()).contains("10.1186/s12888-016-1178-x", "isiZulu");
            assertThat(evidence.band().note())
                    .isEqualTo("To be confirmed against the paper. It was found with a"
                            + " translation into this language; none ships with the reference questionnaires.");
            assertThat(evidence.answers())
                    .hasSize(12)
                    .endsWith(new ItemAnswer("language", "zu"), new ItemAnswer("worded-in", "zu"));
        });
    }

    @Test
    void theCutOffOfALanguageDoesNotCountWhereTheInterviewerTranslatedWhileAsking() {
        // Given
        Answers caregiver = scoring(11).in("zu").translatedWhileAsking();

        // When
        RiskFlag flag = Current.flag(Domain.PSYCHOSOCIAL, caregiver);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(flag.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.band().cutOff()).isEqualTo("10 <= score < 15");
            assertThat(evidence.answers())
                    .endsWith(new ItemAnswer("language", "zu"), new ItemAnswer("worded-in", "en"));
        });
    }

    @ParameterizedTest
    @CsvSource({"hopeful", "happy"})
    void theTwoItemsOfWellBeingAreReversed(String item) {
        // Given: 9 of other items, 1 for "often" in a reversed one
        Answers caregiver = scoring(9).answers("cesd10." + item, "often");

        // When
        RiskFlag flag = Current.flag(Domain.PSYCHOSOCIAL, caregiver);

        // Then
        assertThat(flag.evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.score()).isEqualTo(10.0));
    }

    @Test
    void upToTwoBlanksAreProratedAndNotRounded() {
        // Given: 9 in nine items make 10, 8 in eight make 10, 9 in eight make 11.25
        Answers one = scoring(9).doesNotKnow("cesd10.could-not-get-going");
        Answers two = scoring(9)
                .doesNotKnow("cesd10.could-not-get-going")
                .wasNotAsked("cesd10.lonely")
                .in("af");

        // When
        Evidence prorated = Current.flag(Domain.PSYCHOSOCIAL, one).evidence().getFirst();

        // Then
        assertThat(prorated.score()).isEqualTo(10.0);
        assertThat(prorated.missing()).containsExactly("cesd10.could-not-get-going");
        assertThat(Current.flag(Domain.PSYCHOSOCIAL, two).evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.score()).isEqualTo(11.25));
    }

    @Test
    void threeBlanksLeaveItUnscored() {
        // Given
        Answers silent = scoring(9)
                .doesNotKnow("cesd10.could-not-get-going")
                .doesNotKnow("cesd10.lonely")
                .doesNotKnow("cesd10.restless-sleep");

        // When
        RiskFlag flag = Current.flag(Domain.PSYCHOSOCIAL, contentChild(), silent);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(flag.missingScales()).containsExactly("caregiver-depression");
    }

    /// The score in the order of the items, three points each, the reversed ones last.
    private static Answers scoring(int score) {
        Answers answers = contentCaregiver();
        int left = score;
        for (String item : Current.DEPRESSION) {
            int points = Math.min(3, left);
            answers.answers("cesd10." + item, code(points));
            left -= points;
        }
        for (String reversed : new String[] {"hopeful", "happy"}) {
            int points = Math.min(3, left);
            answers.answers("cesd10." + reversed, code(3 - points));
            left -= points;
        }
        return answers;
    }

    private static String code(int points) {
        return switch (points) {
            case 0 -> "rarely";
            case 1 -> "some";
            case 2 -> "often";
            default -> "most";
        };
    }
}
