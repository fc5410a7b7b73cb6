package org.cwtt.scoring.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import org.cwtt.scoring.domain.Documents;
import org.cwtt.scoring.domain.RulesetVersion;
import org.junit.jupiter.api.Test;

class KnownRulesetsTest {
    private final KnownRulesets known = new KnownRulesets(Documents.SHIPPED);

    @Test
    void untilOneIsReleasedTheNewestThatShipsIsCurrent() {
        // When
        KnownRuleset current = known.current();

        // Then
        assertThat(current.version()).isEqualTo(reference("1.0.0"));
        assertThat(current.state()).isEqualTo(RulesetState.SHIPPED);
        assertThat(known.anyReleased()).isFalse();
    }

    @Test
    void theOneReleasedLastIsCurrentAndADraftIsNot() {
        // Given
        tell("1.0.0", RulesetState.RELEASED, Documents.REFERENCE);
        tell("1.1.0", RulesetState.RELEASED, Documents.milder("1.1.0"));
        tell("1.0.0", RulesetState.RELEASED, Documents.REFERENCE);

        // When
        tell("1.2.0", RulesetState.DRAFT, Documents.same("1.2.0"));

        // Then
        assertThat(known.current().version()).isEqualTo(reference("1.0.0"));
        assertThat(known.all())
                .extracting(ruleset -> ruleset.version().version(), KnownRuleset::state)
                .containsExactly(
                        tuple("1.0.0", RulesetState.RELEASED),
                        tuple("1.1.0", RulesetState.RELEASED),
                        tuple("1.2.0", RulesetState.DRAFT));
    }

    @Test
    void aReleaseThatCannotBeReadHereIsNotTakenForNone() {
        // Given
        tell("1.0.0", RulesetState.RELEASED, Documents.REFERENCE);

        // When
        tell("9.0.0", RulesetState.RELEASED, "id: cwtt-reference\nversion: 9.0.0\n");

        // Then
        assertThat(known.anyReleased()).isTrue();
        assertThat(known.find(reference("9.0.0"))).isEmpty();
        assertThatThrownBy(known::current).isInstanceOf(UnknownRulesetException.class);
    }

    private void tell(String version, RulesetState state, String document) {
        known.told(new ToldRuleset(reference(version), "A ruleset", state, document, Instant.EPOCH));
    }

    private static RulesetVersion reference(String version) {
        return new RulesetVersion("cwtt-reference", version);
    }
}
