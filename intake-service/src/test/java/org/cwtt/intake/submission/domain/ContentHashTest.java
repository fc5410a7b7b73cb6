package org.cwtt.intake.submission.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.intake.submission.domain.Submitted.answering;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cwtt.intake.submission.domain.Answer.Absence;
import org.cwtt.intake.submission.domain.Answer.Absent;
import org.cwtt.intake.submission.domain.Answer.Flag;
import org.cwtt.intake.submission.domain.Answer.Number;
import org.cwtt.intake.submission.domain.Answer.Text;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    @Test
    void theOrderOfTheAnswersDoesNotCount() {
        // Given
        Map<String, Answer> oneOrder = new LinkedHashMap<>();
        oneOrder.put("a", new Flag(true));
        oneOrder.put("b", new Number(1));
        Map<String, Answer> otherOrder = new LinkedHashMap<>();
        otherOrder.put("b", new Number(1.0));
        otherOrder.put("a", new Flag(true));

        // When
        byte[] hash = ContentHash.of(answering(oneOrder));

        // Then
        assertThat(hash).hasSize(32).isEqualTo(ContentHash.of(answering(otherOrder)));
    }

    @Test
    void whatLooksAlikeButIsNotTheSameHasAnotherHash() {
        // Given
        Submission text = answering(Map.of("a", new Text("DONT_KNOW")));

        // When
        byte[] hash = ContentHash.of(text);

        // Then
        assertThat(hash)
                .isNotEqualTo(ContentHash.of(answering(Map.of("a", new Absent(Absence.DONT_KNOW)))))
                .isNotEqualTo(ContentHash.of(answering(Map.of("a1:b", new Text("DONT_KNOW")))))
                .isNotEqualTo(ContentHash.of(answering(Map.of())));
    }
}
