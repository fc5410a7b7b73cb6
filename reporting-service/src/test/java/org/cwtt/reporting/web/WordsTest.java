package org.cwtt.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.cwtt.pages.Language;
import org.cwtt.pages.WordBook;
import org.cwtt.pages.Words;
import org.cwtt.pages.test.AskedWords;
import org.cwtt.reporting.domain.Funnel;
import org.cwtt.reporting.domain.Indicator;
import org.cwtt.reporting.domain.RiskDomain;
import org.cwtt.reporting.domain.RiskLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @ParameterizedTest
    @EnumSource
    void everythingThatAPageSaysHasItsWords(Language language) {
        // Given
        Words words = new WordBook().in(language);
        Set<String> codes = new TreeSet<>(Indicator.REFERRALS.domains());
        codes.addAll(Indicator.REFERRALS.levels());

        // When
        Set<String> asked =
                AskedWords.in("src/main/resources/templates/dashboard", "src/main/java/org/cwtt/reporting/web");

        // Then
        assertThat(asked)
                .hasSizeGreaterThan(40)
                .allSatisfy(key -> assertThat(words.of(key)).isNotBlank().doesNotContain("[English]"));
        assertThat(codes).allSatisfy(code -> assertThat(words.code(code)).doesNotContain("[English]", "_"));
        AskedWords.assertNamed(words, RiskDomain.class, RiskLevel.class, Funnel.Position.class);
    }
}
