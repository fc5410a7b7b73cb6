package org.cwtt.scoring.releases;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.List;
import org.cwtt.scoring.domain.RulesetVersion;

/// The rulesets that a caller may read: drafts are for those who have logged in, all others for everybody.
@Singleton
public final class ReadableRulesets {
    private final KnownRulesets known;
    private final SecurityIdentity caller;

    ReadableRulesets(KnownRulesets known, SecurityIdentity caller) {
        this.known = known;
        this.caller = caller;
    }

    public List<KnownRuleset> all() {
        return known.all().stream().filter(this::mayRead).toList();
    }

    /// @throws UnknownRulesetException when there is none, or none for this caller
    public KnownRuleset get(RulesetVersion version) {
        return known.find(version).filter(this::mayRead).orElseThrow(() -> new UnknownRulesetException(version));
    }

    private boolean mayRead(KnownRuleset ruleset) {
        return ruleset.state() != RulesetState.DRAFT || !caller.isAnonymous();
    }
}
