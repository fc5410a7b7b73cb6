package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cwtt.scoring.domain.Answers.contentCaregiver;
import static org.cwtt.scoring.domain.Answers.contentChild;

import java.util.List;
import org.junit.jupiter.api.Test;

class PsychosocialTest {

    @Test
    void quietAnswersAreLow() {
        // Given
        Answers quiet = contentCaregiver();

        // When
        RiskFlag flag = Answers.flag(Domain.PSYCHOSOCIAL, contentChild(), quiet);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.LOW);
        assertThat(flag.provisional()).isFalse();
        assertThat(flag.missingScales()).isEmpty();
        assertThat(flag.evidence())
                .extracting(Evidence::criterion, Evidence::scale, Evidence::score)
                .contains(
                        tuple(Evidence.NONE, "psc17", 0.0),
                        tuple(Evidence.NONE, "psc17-internalising", 0.0),
                        tuple(Evidence.NONE, "psc17-attention", 0.0),
                        tuple(Evidence.NONE, "psc17-externalising", 0.0));
    }

    @Test
    void aTotalOfFourteenIsBelowTheCutOff() {
        // Given: 4 internalising + 6 attention + 4 externalising
        Answers restless = contentCaregiver()
                .answers("psc17.feels-sad", "often")
                .answers("psc17.worries", "often")
                .answers("psc17.fidgety", "often")
                .answers("psc17.daydreams", "often")
                .answers("psc17.distracted", "often")
                .answers("psc17.fights", "often")
                .answers("psc17.teases", "often");

        // When
        RiskFlag flag = Answers.flag(Domain.PSYCHOSOCIAL, contentChild(), restless);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.LOW);
    }

    @Test
    void aTotalOfFifteenIsHigh() {
        // Given: 4 internalising + 6 attention + 5 externalising
        Answers restless = contentCaregiver()
                .answers("psc17.feels-sad", "often")
                .answers("psc17.worries", "often")
                .answers("psc17.fidgety", "often")
                .answers("psc17.daydreams", "often")
                .answers("psc17.distracted", "often")
                .answers("psc17.fights", "often")
                .answers("psc17.teases", "often")
                .answers("psc17.takes-things", "sometimes");

        // When
        RiskFlag flag = Answers.flag(Domain.PSYCHOSOCIAL, contentChild(), restless);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(flag.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.criterion()).isEqualTo("psc17-positive");
            assertThat(evidence.score()).isEqualTo(15.0);
            assertThat(evidence.band().cutOff()).isEqualTo("15 <= score <= 34");
            assertThat(evidence.answers()).hasSize(18).endsWith(new ItemAnswer("age-in-years", "7"));
        });
    }

    @Test
    void oneSubscaleIsMedium() {
        // Given: internalising 5
        Answers sad = contentCaregiver()
                .answers("psc17.feels-sad", "often")
                .answers("psc17.feels-hopeless", "often")
                .answers("psc17.worries", "sometimes");

        // When
        RiskFlag flag = Answers.flag(Domain.PSYCHOSOCIAL, contentChild(), sad);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(flag.evidence()).extracting(Evidence::criterion).containsExactly("psc17-internalising");
    }

    @Test
    void twoSubscalesAreHigh() {
        // Given: internalising 5 and attention 7, together 12
        Answers sadAndRestless = contentCaregiver()
                .answers("psc17.feels-sad", "often")
                .answers("psc17.feels-hopeless", "often")
                .answers("psc17.worries", "sometimes")
                .answers("psc17.fidgety", "often")
                .answers("psc17.daydreams", "often")
                .answers("psc17.distracted", "often")
                .answers("psc17.driven-by-motor", "sometimes");

        // When
        RiskFlag flag = Answers.flag(Domain.PSYCHOSOCIAL, contentChild(), sadAndRestless);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(flag.evidence())
                .extracting(Evidence::criterion)
                .containsExactly(
                        "psc17-two-subscales", "psc17-two-subscales", "psc17-internalising", "psc17-attention");
    }

    @Test
    void externalisingNeedsSeven() {
        // Given
        Answers six = contentCaregiver()
                .answers("psc17.fights", "often")
                .answers("psc17.teases", "often")
                .answers("psc17.takes-things", "often");
        Answers seven = contentCaregiver()
                .answers("psc17.fights", "often")
                .answers("psc17.teases", "often")
                .answers("psc17.takes-things", "often")
                .answers("psc17.blames-others", "sometimes");

        // When
        List<RiskLevel> levels = List.of(
                Answers.flag(Domain.PSYCHOSOCIAL, six).level(),
                Answers.flag(Domain.PSYCHOSOCIAL, seven).level());

        // Then
        assertThat(levels).containsExactly(RiskLevel.LOW, RiskLevel.MEDIUM);
    }

    @Test
    void threeBlanksCountNothing() {
        // Given: total 15 - in spite of three blanks
        Answers gaps = contentCaregiver()
                .psc17("sometimes")
                .doesNotKnow("psc17.feels-sad")
                .doesNotKnow("psc17.fidgety")
                .wasNotAsked("psc17.fights")
                .answers("psc17.teases", "often");

        // When
        RiskFlag flag = Answers.flag(Domain.PSYCHOSOCIAL, contentChild(), gaps);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(flag.evidence().getFirst()).satisfies(evidence -> {
            assertThat(evidence.score()).isEqualTo(15.0);
            assertThat(evidence.missing()).containsExactly("psc17.feels-sad", "psc17.fidgety", "psc17.fights");
        });
    }

    @Test
    void fourBlanksMakeItInvalid() {
        // Given
        Answers gaps = contentCaregiver()
                .psc17("often")
                .doesNotKnow("psc17.feels-sad")
                .doesNotKnow("psc17.fidgety")
                .doesNotKnow("psc17.fights")
                .doesNotKnow("psc17.teases");

        // When
        RiskFlag flag = Answers.flag(Domain.PSYCHOSOCIAL, contentChild(), gaps);

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.UNKNOWN);
        assertThat(flag.missingScales()).containsExactly("psc17");
    }

    @Test
    void aChildWhoIsBulliedIsHeard() {
        // Given
        Answers bullied = contentChild().answers("child.bullied", "often");

        // When
        RiskFlag flag = Answers.flag(Domain.PSYCHOSOCIAL, bullied, contentCaregiver());

        // Then
        assertThat(flag.level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(flag.evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.band().cutOff()).isEqualTo("child.bullied is often"));
    }

    @Test
    void anAnswerThatTheScaleDoesNotKnowIsANote() {
        // Given
        Answers odd = contentCaregiver().answers("psc17.feels-sad", "rarely");

        // When
        Evaluation evaluation = Answers.evaluate(odd);

        // Then
        assertThat(evaluation.dataQuality())
                .containsExactly("psc17-internalising:unexpected-answer", "psc17:unexpected-answer");
    }
}
