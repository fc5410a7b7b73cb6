package org.cwtt.intake.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.QuestionnaireFaults;
import org.cwtt.intake.questionnaire.domain.State;
import org.cwtt.intake.submission.domain.Answer;
import org.cwtt.intake.submission.domain.Submission;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What goes out in FHIR comes back the same: the questionnaires that ship, and 200 made-up ones.
class RoundTripTest {
    static Stream<Questionnaire> questionnaires() {
        return Stream.concat(
                Forms.SHIPPED.stream().map(Forms::shipped),
                LongStream.range(0, 200).mapToObj(seed -> new Forms(seed).madeUp()));
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void aQuestionnaireComesBackTheSame(Questionnaire ours) {
        // Given
        assertThat(QuestionnaireFaults.of(ours)).isEmpty();

        // When
        String json = Fhir.write(QuestionnaireToFhir.of(ours, State.PUBLISHED));
        Questionnaire back = QuestionnaireFromFhir.read(
                Fhir.read(json.getBytes(StandardCharsets.UTF_8), org.hl7.fhir.r4.model.Questionnaire.class));

        // Then
        assertThat(back).isEqualTo(ours);
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void answersComeBackTheSame(Questionnaire questionnaire) {
        // Given
        SortedMap<String, Answer> answers = new Forms(questionnaire.items().size()).answers(questionnaire);
        Submission ours = new Submission(
                UUID.fromString("0199c9a4-7d5e-7c3a-9d0b-3c1f5a2e8b10"),
                UUID.fromString("0199c9a4-7d5e-7c3a-9d0b-3c1f5a2e8b11"),
                "2026-T1",
                questionnaire.reference(),
                Submission.Language.nso,
                LocalDate.of(2026, 2, 3),
                answers);

        // When
        String json = Fhir.write(ResponseToFhir.of(ours, questionnaire, false));
        Submission back = ResponseFromFhir.read(
                ours.id(), Fhir.read(json.getBytes(StandardCharsets.UTF_8), QuestionnaireResponse.class));

        // Then
        assertThat(back).isEqualTo(ours);
        assertThat(List.copyOf(back.answers().keySet())).isEqualTo(List.copyOf(answers.keySet()));
    }
}
