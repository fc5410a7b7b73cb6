package org.cwtt.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cwtt.casework.domain.CaseState;
import org.cwtt.casework.domain.CaseStep;
import org.cwtt.casework.domain.Child;
import org.cwtt.casework.domain.Delivery;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.InterventionState;
import org.cwtt.casework.domain.InterventionStep;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.pages.Language;
import org.cwtt.pages.WordBook;
import org.cwtt.pages.Words;
import org.cwtt.pages.test.AskedWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @ParameterizedTest
    @EnumSource
    void everythingThatAPageSaysHasItsWords(Language language) {
        // Given
        Words words = new WordBook().in(language);

        // When
        Set<String> asked =
                AskedWords.in("src/main/resources/templates/dashboard", "src/main/java/org/cwtt/casework/web");

        // Then
        assertThat(asked)
                .hasSizeGreaterThan(80)
                .allSatisfy(key -> assertThat(words.of(key)).isNotBlank().doesNotContain("[English]"));
        AskedWords.assertNamed(
                words,
                Domain.class,
                RiskLevel.class,
                CaseState.class,
                CaseStep.class,
                InterventionState.class,
                InterventionStep.class,
                Child.Sex.class,
                Delivery.Result.class,
                Told.class);
    }

    @Test
    void everyCodeOfThePageIsACodeThatTheRulesTake() {
        // When, Then
        assertThat(Stream.of(ChildPageWords.COMPLETIONS, ChildPageWords.STOPS, ChildPageWords.PROFESSIONS)
                        .flatMap(List::stream))
                .allSatisfy(code -> assertThat(code).matches("[A-Z][A-Z_]{0,39}"));
    }
}
