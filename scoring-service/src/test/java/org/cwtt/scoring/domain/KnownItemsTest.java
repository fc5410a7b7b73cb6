package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownItemsTest {
    private static final PublishedItem EARNERS = new PublishedItem(
            Respondent.CAREGIVER,
            "economic.employed-adults",
            new ItemKind.Number(true, Bounds.closed(0, 20), "{person}"));

    @ParameterizedTest
    @ValueSource(doubles = {-3, 21, 0.5})
    void aNumberThatNoQuestionnaireLetsInIsRefused(double earners) {
        // Given
        KnownItems known = new KnownItems(Current.RULESET, List.of(EARNERS));

        // When
        var expected = known.expectedInstead(Respondent.CAREGIVER, EARNERS.item(), new Answer.Quantity(earners));

        // Then
        assertThat(expected).contains("a whole number in {person}, 0 <= number <= 20");
    }

    @Test
    void whatARulesetLooksForIsNotAllThatMayBeAnswered() {
        // Given: the ruleset looks for at most 0
        KnownItems known = new KnownItems(Current.RULESET, List.of());

        // When
        var expected = known.expectedInstead(Respondent.CAREGIVER, EARNERS.item(), new Answer.Quantity(3));

        // Then
        assertThat(expected).isEmpty();
    }
}
