package org.cwtt.scoring.releases.messaging;

import java.util.Optional;
import org.cwtt.schemas.scoring.RulesetChanged;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.releases.RulesetState;
import org.cwtt.scoring.releases.ToldRuleset;

/// Between the contract and what it says.
public final class ToldRulesets {
    private ToldRulesets() {}

    /// None when it is in a state that is not known here.
    public static Optional<ToldRuleset> from(RulesetChanged event) {
        return state(event.getState())
                .map(state -> new ToldRuleset(
                        new RulesetVersion(event.getRulesetId(), event.getVersion()),
                        event.getTitle(),
                        state,
                        event.getDocument(),
                        event.getChangedAt()));
    }

    /// @throws IllegalArgumentException for a ruleset of which there is nothing to tell: it merely ships
    public static RulesetChanged event(ToldRuleset told) {
        return RulesetChanged.newBuilder()
                .setRulesetId(told.version().id())
                .setVersion(told.version().version())
                .setTitle(told.title())
                .setState(
                        switch (told.state()) {
                            case DRAFT -> org.cwtt.schemas.scoring.RulesetState.DRAFT;
                            case RELEASED -> org.cwtt.schemas.scoring.RulesetState.RELEASED;
                            case SHIPPED -> throw new IllegalArgumentException(told.version() + " merely ships");
                        })
                .setDocument(told.document())
                .setChangedAt(told.changedAt())
                .build();
    }

    private static Optional<RulesetState> state(org.cwtt.schemas.scoring.RulesetState state) {
        return switch (state) {
            case DRAFT -> Optional.of(RulesetState.DRAFT);
            case RELEASED -> Optional.of(RulesetState.RELEASED);
            case UNKNOWN -> Optional.empty();
        };
    }
}
