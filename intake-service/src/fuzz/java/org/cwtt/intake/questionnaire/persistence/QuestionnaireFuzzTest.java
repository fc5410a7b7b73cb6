package org.cwtt.intake.questionnaire.persistence;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.QuestionnaireFaults;
import org.cwtt.intake.submission.domain.AnswerCheck;

/// Whatever a questionnaire document holds, it is read and its faults are told, or it is no questionnaire: no other
/// failure, no endless work.
class QuestionnaireFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void a_document_is_read_or_refused(FuzzedDataProvider data) {
        byte[] document = data.consumeRemainingAsString().getBytes(StandardCharsets.UTF_8);
        Questionnaire questionnaire;
        try {
            questionnaire = QuestionnaireJson.read(new ByteArrayInputStream(document));
        } catch (UncheckedIOException _) {
            // The only way to refuse.
            return;
        }
        if (questionnaire != null && QuestionnaireFaults.of(questionnaire).isEmpty()) {
            AnswerCheck.wrong(questionnaire, Map.of());
        }
    }
}
