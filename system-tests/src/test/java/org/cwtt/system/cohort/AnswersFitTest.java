package org.cwtt.system.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The cohort's answers against the questionnaires as intake ships them.
class AnswersFitTest {
    private static final Path SHIPPED = Path.of("../intake-service/src/main/resources/reference/questionnaires");
    private static final List<Submission> SUBMISSIONS =
            Cohort.of(600, 7).submissions().toList();

    @ParameterizedTest
    @ValueSource(strings = {"cwtt-child", "cwtt-caregiver", "cwtt-teacher", "cwtt-health-practitioner"})
    void every_submission_answers_what_is_asked_and_nothing_else(String id) throws IOException {
        // Given
        JsonNode items = new ObjectMapper()
                .readTree(SHIPPED.resolve(id + "-2.json").toFile())
                .path("items");

        // When
        List<Submission> answered = SUBMISSIONS.stream()
                .filter(submission -> submission.questionnaire().equals(new Submission.Questionnaire(id, 2)))
                .toList();

        // Then
        assertThat(answered).hasSizeGreaterThan(1000).allSatisfy(submission -> fits(items, submission.answers()));
    }

    private static void fits(JsonNode items, Map<String, Object> answers) {
        Set<String> asked = new HashSet<>();
        for (JsonNode item : items) {
            String code = item.path("code").asText();
            if (isAsked(item.path("askedWhen"), answers)) {
                asked.add(code);
                assertThat(!item.path("required").asBoolean() || answers.containsKey(code))
                        .as("%s is answered", code)
                        .isTrue();
                assertThat(fits(item, answers.get(code)))
                        .as("%s takes %s", code, answers.get(code))
                        .isTrue();
            }
        }
        assertThat(asked).containsAll(answers.keySet());
    }

    private static boolean isAsked(JsonNode condition, Map<String, Object> answers) {
        return condition.isMissingNode()
                || condition
                        .path("is")
                        .asText()
                        .equals(String.valueOf(
                                answers.get(condition.path("item").asText())));
    }

    private static boolean fits(JsonNode item, @Nullable Object answer) {
        return switch (answer) {
            case null -> true;
            case Boolean _ -> item.path("kind").asText().equals("BOOLEAN");
            case Number number ->
                item.path("minimum").asDouble() <= number.doubleValue()
                        && number.doubleValue() <= item.path("maximum").asDouble(-1);
            case String code ->
                StreamSupport.stream(item.path("choices").spliterator(), false)
                        .anyMatch(choice -> choice.path("code").asText().equals(code));
            default -> answer instanceof Map<?, ?> absence && absence.containsKey("absent");
        };
    }
}
