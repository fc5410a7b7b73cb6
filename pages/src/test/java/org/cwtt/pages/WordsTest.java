package org.cwtt.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
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
}
