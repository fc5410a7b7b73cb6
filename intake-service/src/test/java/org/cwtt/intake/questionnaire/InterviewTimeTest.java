package org.cwtt.intake.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.junit.jupiter.api.Test;

/// How long the caregiver is kept, estimated from the number of items.
///
/// Assumed, not measured: an interviewer who reads aloud gets through about four to five closed questions a minute,
/// which is slower than the five to six of market research; a yes or no takes less than a choice from several.
class InterviewTimeTest {
    private static final Duration WELCOME = Duration.ofMinutes(2);
    private static final Duration LIMIT = Duration.ofMinutes(20);

    @Test
    void theCaregiverIsKeptForLessThanTwentyMinutes() {
        // Given
        Questionnaire caregiver = PublishReferenceQuestionnaires.shipped("cwtt-caregiver-2");

        // When: the longest way through asks every item, whatever the skip logic
        Duration longest = caregiver.items().stream()
                .map(InterviewTimeTest::seconds)
                .map(Duration::ofSeconds)
                .reduce(WELCOME, Duration::plus);

        // Then
        assertThat(longest).isEqualTo(Duration.ofMinutes(19).plusSeconds(12)).isLessThan(LIMIT);
    }

    private static int seconds(Item item) {
        return switch (item.kind()) {
            case BOOLEAN -> 12;
            case CHOICE, INTEGER, DECIMAL, DATE -> 16;
            case TEXT -> 60;
        };
    }
}
