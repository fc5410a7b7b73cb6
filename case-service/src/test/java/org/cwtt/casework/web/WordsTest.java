package org.cwtt.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cwtt.casework.domain.CaseState;
import org.cwtt.casework.domain.CaseStep;
import org.cwtt.casework.domain.Child;
import org.cwtt.casework.domain.Delivery;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.InterventionState;
import org.cwtt.casework.domain.InterventionStep;
import org.cwtt.casework.domain.RiskLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Pattern ASKED = Pattern.compile("w\\.(?:of|with)\\([\"']([^\"']+)[\"']");
    private static final List<Class<? extends Enum<?>>> CONSTANTS = List.of(
            Domain.class,
            RiskLevel.class,
            CaseState.class,
            CaseStep.class,
            InterventionState.class,
            InterventionStep.class,
            Child.Sex.class,
            Delivery.Result.class,
            Told.class);

    @ParameterizedTest
    @EnumSource
    void everythingThatAPageSaysHasItsWords(Language language) throws IOException {
        // Given
        Words words = new WordBook().in(language);

        // When
        Set<String> asked = new TreeSet<>();
        for (Path folder : List.of(
                Path.of("src/main/resources/templates/dashboard"), Path.of("src/main/java/org/cwtt/casework/web"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    ASKED.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
                }
            }
        }
        asked.remove("refused.");

        // Then
        assertThat(asked)
                .hasSizeGreaterThan(80)
                .allSatisfy(key -> assertThat(words.of(key)).isNotBlank().doesNotContain("[English]"));
        CONSTANTS.forEach(type -> Arrays.stream(type.getEnumConstants())
                .forEach(constant -> assertThat(words.of(constant)).doesNotContain("[English]")));
    }

    @Test
    void whatALanguageLacksIsEnglishAndMarked() {
        // Given
        Words words = new Words(Language.ZU, Map.of(), Map.of("show", "Show"));

        // When
        String said = words.of("show");

        // Then
        assertThat(said).isEqualTo("Show [English]");
        assertThatThrownBy(() -> words.of("nothing")).hasMessage("there are no words for nothing");
    }

    @Test
    void everyCodeOfThePageIsACodeThatTheRulesTake() {
        // When, Then
        assertThat(Stream.of(ChildPageWords.COMPLETIONS, ChildPageWords.STOPS, ChildPageWords.PROFESSIONS)
                        .flatMap(List::stream))
                .allSatisfy(code -> assertThat(code).matches("[A-Z][A-Z_]{0,39}"));
    }
}
