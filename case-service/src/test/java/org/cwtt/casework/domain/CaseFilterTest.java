package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.casework.domain.CaseloadPage.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseFilterTest {
    private static CaseFilter filter(@Nullable RiskLevel level, @Nullable Domain domain) {
        return new CaseFilter(level, domain, null, null, null, null, null, 50);
    }

    private static Entry child(int number, int high) {
        return new Entry(
                new UUID(0, number),
                Child.Sex.FEMALE,
                "1",
                "700100001",
                "Hope Primary",
                Examples.allLow(),
                high,
                0,
                true,
                Examples.EIGHT,
                Agenda.NONE);
    }

    @Test
    void aLevelInADomainIsOneMark() {
        // Given
        CaseFilter hungry = filter(RiskLevel.HIGH, Domain.NUTRITION);

        // When
        List<Mark> wanted = hungry.wanted();

        // Then
        assertThat(wanted).containsExactly(new Mark(Domain.NUTRITION, RiskLevel.HIGH));
    }

    @Test
    void aLevelAloneIsThatLevelInAnyDomain() {
        // Given
        CaseFilter anyHigh = filter(RiskLevel.HIGH, null);

        // When
        List<Mark> wanted = anyHigh.wanted();

        // Then
        assertThat(wanted)
                .hasSize(6)
                .allSatisfy(mark -> assertThat(mark.level()).isEqualTo(RiskLevel.HIGH));
    }

    @Test
    void aDomainAloneIsWhatCallsForAction() {
        // Given
        CaseFilter nutrition = filter(null, Domain.NUTRITION);

        // When
        List<Mark> wanted = nutrition.wanted();

        // Then
        assertThat(wanted)
                .containsExactly(
                        new Mark(Domain.NUTRITION, RiskLevel.MEDIUM), new Mark(Domain.NUTRITION, RiskLevel.HIGH));
    }

    @Test
    void withoutLevelAndDomainEveryChildIsWanted() {
        // Given
        CaseFilter everyone = filter(null, null);

        // When
        List<Mark> wanted = everyone.wanted();

        // Then
        assertThat(wanted).hasSize(24);
        assertThat(everyone.leastHigh()).isZero();
    }

    @Test
    void aFullPageKnowsWhereTheNextOneBegins() {
        // Given
        List<Entry> found = List.of(child(3, 2), child(2, 1), child(1, 0));

        // When
        CaseloadPage page = CaseloadPage.cut("2026-T1", found, 2);

        // Then
        assertThat(page.entries()).containsExactly(child(3, 2), child(2, 1));
        assertThat(page.next()).contains(new NeedPosition(1, 0, new UUID(0, 2)));
    }

    @Test
    void theLastPageHasNoNext() {
        // Given
        List<Entry> found = List.of(child(3, 2), child(2, 1));

        // When
        CaseloadPage page = CaseloadPage.cut("2026-T1", found, 2);

        // Then
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aPositionIsReadAsItWasWritten() {
        // Given
        NeedPosition position = new NeedPosition(6, 0, Examples.THANDI);

        // When
        Optional<NeedPosition> read = NeedPosition.parse(position.toString());

        // Then
        assertThat(read).contains(position);
    }

    @Test
    void aForgedPositionIsRefused() {
        // Given
        String forged = "6-0-' OR 1=1";

        // When
        Optional<NeedPosition> read = NeedPosition.parse(forged);

        // Then
        assertThat(read).isEmpty();
    }
}
