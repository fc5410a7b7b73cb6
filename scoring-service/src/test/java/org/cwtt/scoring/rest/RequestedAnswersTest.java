package org.cwtt.scoring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cwtt.scoring.domain.Current;
import org.cwtt.scoring.domain.KnownItems;
import org.cwtt.scoring.domain.Submission;
import org.cwtt.scoring.questionnaires.PublishedQuestionnaires;
import org.cwtt.scoring.rest.EvaluationRequest.EvaluatedSubmission;
import org.cwtt.scoring.rest.EvaluationRequest.QuestionnaireVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose words a questionnaire had for an interview is believed only as far as it can be.
class RequestedAnswersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private final PublishedQuestionnaires questionnaires = new PublishedQuestionnaires();

    @ParameterizedTest
    @CsvSource({"zu, en, 1", "zu, zu, 2", "zu, zu, 9", "en, en, 1"})
    void wordsThatTheQuestionnaireHasOrMayHaveAreTaken(String language, String wordedIn, int version) {
        // When
        List<Submission> submissions = submissions(language, wordedIn, version);

        // Then
        assertThat(submissions)
                .singleElement()
                .extracting(submission -> submission.interview().wordedIn())
                .isEqualTo(wordedIn);
    }

    @ParameterizedTest
    @CsvSource({
        "zu, zu, 1, a language in which cwtt-caregiver 1 is worded",
        "en, zu, 2, 'the language of the interview, or en'"
    })
    void wordsThatNobodyCanHaveReadOutAreRefused(String language, String wordedIn, int version, String expected) {
        // When
        HttpProblem refused = catchThrowableOfType(HttpProblem.class, () -> submissions(language, wordedIn, version));

        // Then
        assertThat(refused.getParameters().get("answers"))
                .asString()
                .isEqualTo("[WrongAnswer[field=submissions[0].wordedIn, given=\"zu\", expected=" + expected + "]]");
    }

    @Test
    void withoutAWordTheWordsAreNotKnown() {
        // When
        List<Submission> submissions = submissions("zu", null, 2);

        // Then
        assertThat(submissions.getFirst().interview().wordedIn()).isEmpty();
    }

    private List<Submission> submissions(String language, @Nullable String wordedIn, int version) {
        questionnaires.announced("cwtt-caregiver", 1, List.of(), Set.of("en"));
        questionnaires.announced("cwtt-caregiver", 2, List.of(), Set.of("en", "zu"));
        EvaluatedSubmission caregiver = new EvaluatedSubmission(
                new QuestionnaireVersion("cwtt-caregiver", version),
                "CAREGIVER",
                language,
                wordedIn,
                null,
                Map.of("cesd10.depressed", TextNode.valueOf("most")));
        EvaluationRequest request = new EvaluationRequest(null, "FEMALE", 2740, false, null, List.of(caregiver));
        return RequestedAnswers.submissions(request, TODAY, new KnownItems(Current.RULESET, List.of()), questionnaires);
    }
}
