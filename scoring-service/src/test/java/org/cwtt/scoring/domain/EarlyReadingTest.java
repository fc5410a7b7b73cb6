package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Current.contentTeacher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Benchmarks of early reading, and progress at school.
class EarlyReadingTest {

    @ParameterizedTest
    @CsvSource({
        // grade, day, language, letter sounds, words, benchmark, level
        "1, 2026-10-01, zu, 40, 0, 40, LOW",
        "1, 2026-11-20, zu, 39, 0, 40, MEDIUM",
        "1, 2026-11-20, st, 20, 0, 40, MEDIUM",
        "1, 2026-11-20, af, 19, 0, 40, HIGH",
        // Before October a learner is held to the grade before
        "2, 2026-03-10, zu, 40, 0, 40, LOW",
        "2, 2026-09-30, zu, 19, 90, 40, HIGH",
        "2, 2026-10-01, zu, 0, 20, 20, LOW",
        "2, 2026-10-01, xh, 0, 19, 20, MEDIUM",
        "2, 2026-10-01, ss, 0, 10, 20, MEDIUM",
        "2, 2026-10-01, ss, 0, 9, 20, HIGH",
        "2, 2026-10-01, st, 0, 39, 40, MEDIUM",
        "2, 2026-10-01, tn, 0, 40, 40, LOW",
        "2, 2026-10-01, af, 0, 49, 50, MEDIUM",
        "2, 2026-10-01, en-additional, 0, 30, 30, LOW",
        "3, 2026-03-10, zu, 0, 20, 20, LOW",
        "3, 2026-10-01, zu, 0, 34, 35, MEDIUM",
        "3, 2026-10-01, tn, 0, 29, 60, HIGH",
        "3, 2026-10-01, af, 0, 80, 80, LOW",
        "3, 2026-10-01, en-additional, 0, 24, 50, HIGH",
        // Past Grade 3 the benchmark of its end stays
        "4, 2026-10-01, zu, 0, 2, 35, HIGH",
        "7, 2026-11-30, zu, 0, 34, 35, MEDIUM",
        "5, 2026-03-30, af, 0, 80, 80, LOW",
    })
    void aLearnerIsHeldToTheBenchmarkOfGradeLanguageAndTimeOfYear(
            String grade, String day, String language, int sounds, int words, String benchmark, RiskLevel level) {
        // Given
        Answers teacher = reading(language, sounds, words).inGrade(grade).on(day);

        // When
        RiskFlag flag = Current.flag(Domain.EDUCATION, teacher);

        // Then
        assertThat(flag.level()).isEqualTo(level);
        assertThat(flag.missingScales()).isEmpty();
        assertThat(flag.evidence())
                .filteredOn(evidence -> evidence.scale().equals("early-reading"))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.answers()).contains(new ItemAnswer("benchmark", benchmark)));
    }

    @Test
    void aLearnerWithoutAGradeIsHeldToNothingAndTheReasonIsTheGrade() {
        // Given
        Answers teacher = reading("zu", 40, 0).inGrade("").on("2026-11-20");

        // When
        Evaluation evaluation = Current.evaluate(teacher);

        // Then
        assertThat(evaluation.flags().get(Domain.EDUCATION.ordinal()).level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(evaluation.dataQuality()).containsExactly("early-reading:grade-unknown");
    }

    @Test
    void evidenceIsEnoughToRecomputeTheShareByHand() {
        // Given
        Answers teacher = reading("zu", 10, 0).inGrade("2").on("2026-03-10");

        // When
        RiskFlag flag = Current.flag(Domain.EDUCATION, teacher);

        // Then
        assertThat(flag.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.criterion()).isEqualTo("reading-below-half");
            assertThat(evidence.score()).isEqualTo(25.0);
            assertThat(evidence.answers())
                    .containsExactly(
                            new ItemAnswer("reading.language", "zu"),
                            new ItemAnswer("reading.letter-sounds-per-minute", "10"),
                            new ItemAnswer("grade", "2"),
                            new ItemAnswer("month", "3"),
                            new ItemAnswer("benchmark", "40"));
            assertThat(evidence.missing()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"nso", "ts", "ve", "nr", "en-home"})
    void aLanguageWithoutABenchmarkIsUnknownWithANote(String language) {
        // Given
        Answers teacher = reading(language, 90, 90).inGrade("3").on("2026-10-01");

        // When
        Evaluation evaluation = Current.evaluate(teacher);

        // Then
        RiskFlag flag = evaluation.flags().get(Domain.EDUCATION.ordinal());
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(flag.missingScales()).containsExactly("early-reading");
        assertThat(evaluation.dataQuality()).containsExactly("early-reading:no-benchmark");
    }

    @ParameterizedTest
    @CsvSource({"R, 2026-03-10", "R, 2026-11-20", "1, 2026-09-30"})
    void beforeTheFirstBenchmarkNothingIsExpectedAndNothingIsMissing(String grade, String day) {
        // Given
        Answers assessed = reading("zu", 0, 0).inGrade(grade).on(day);
        Answers notAssessed = notAssessed().inGrade(grade).on(day);

        // When
        Evaluation evaluation = Current.evaluate(assessed);

        // Then
        assertThat(evaluation.flags().get(Domain.EDUCATION.ordinal()).level()).isEqualTo(RiskLevel.LOW);
        assertThat(evaluation.dataQuality()).containsExactly("early-reading:no-benchmark");
        assertThat(Current.flag(Domain.EDUCATION, notAssessed).level()).isEqualTo(RiskLevel.LOW);
        assertThat(Current.evaluate(notAssessed).dataQuality()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 2026-03-10", "3, 2026-11-20", "1, 2026-10-01", "'', 2026-10-01", "12, 2026-10-01"})
    void aLearnerWhoWasNotAssessedIsUnknown(String grade, String day) {
        // Given
        Answers teacher = notAssessed().inGrade(grade).on(day);

        // When
        RiskFlag flag = Current.flag(Domain.EDUCATION, teacher);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(flag.missingScales()).containsExactly("early-reading");
    }

    @ParameterizedTest
    @CsvSource({"false, false, LOW", "true, false, MEDIUM", "false, true, MEDIUM", "true, true, HIGH"})
    void aRepeatedGradeAndAConcernTogetherAreHigh(boolean repeated, boolean concern, RiskLevel level) {
        // Given
        Answers teacher = contentTeacher()
                .answers("progress.repeated-grade", repeated)
                .answers("progress.teacher-concern", concern);

        // When
        RiskFlag flag = Current.flag(Domain.EDUCATION, teacher);

        // Then
        assertThat(flag.level()).isEqualTo(level);
    }

    @Test
    void noSupportWithHomeworkIsNotedAndRaisesNothing() {
        // Given
        Answers teacher = contentTeacher().answers("progress.homework-support", "never");

        // When
        RiskFlag flag = Current.flag(Domain.EDUCATION, teacher);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.LOW);
        assertThat(Answers.met(flag)).extracting(Evidence::criterion).containsExactly("no-homework-support");
    }

    private static Answers notAssessed() {
        return contentTeacher()
                .answers("reading.assessed", false)
                .wasNotAsked("reading.language")
                .wasNotAsked("reading.letter-sounds-per-minute")
                .wasNotAsked("reading.words-per-minute");
    }

    private static Answers reading(String language, int sounds, int words) {
        return contentTeacher()
                .answers("reading.language", language)
                .answers("reading.letter-sounds-per-minute", sounds)
                .answers("reading.words-per-minute", words);
    }
}
