package org.cwtt.scoring.releases;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.rulesets.Rulesets;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The rulesets that this instance knows: those that ship with it, and what the topic of rulesets says.
@Singleton
public final class KnownRulesets {
    private static final Logger LOG = Logger.getLogger(KnownRulesets.class);

    private final Rulesets rulesets;
    private final Map<RulesetVersion, KnownRuleset> known = new LinkedHashMap<>();
    private @Nullable RulesetVersion current;

    public KnownRulesets(Rulesets rulesets) {
        this.rulesets = rulesets;
        rulesets.all()
                .forEach(shipped -> keep(KnownRuleset.of(RulesetState.SHIPPED, rulesets.documentOf(shipped), shipped)));
    }

    /// Takes in what the topic says, in its order: the one released last is the current one.
    ///
    /// One that this version of the service cannot read is logged and not known here.
    public synchronized void told(ToldRuleset told) {
        if (told.state() == RulesetState.RELEASED) {
            current = told.version();
        }
        try {
            keep(KnownRuleset.of(told.state(), told.document(), rulesets.read(told.document())));
        } catch (InvalidRulesetException unreadable) {
            known.remove(told.version());
            LOG.warnf("The ruleset %s cannot be read here: %s", told.version(), unreadable.getMessage());
        }
    }

    /// Those that ship first, then the others in the order in which they were first heard of.
    public synchronized List<KnownRuleset> all() {
        return List.copyOf(known.values());
    }

    public synchronized Optional<KnownRuleset> find(RulesetVersion version) {
        return Optional.ofNullable(known.get(version));
    }

    /// Whether a ruleset was ever released on this platform, readable here or not.
    public synchronized boolean anyReleased() {
        return current != null;
    }

    /// The ruleset that makes the profiles: the one released last; until one is, the newest that ships.
    ///
    /// @throws UnknownRulesetException when a newer version of the service released one that cannot be read here
    public synchronized KnownRuleset current() {
        RulesetVersion released = current;
        return released == null
                ? newestShipped()
                : find(released).orElseThrow(() -> new UnknownRulesetException(released));
    }

    /// The last of those that ship.
    public synchronized KnownRuleset newestShipped() {
        return find(RulesetVersion.of(rulesets.current().title())).orElseThrow();
    }

    private void keep(KnownRuleset ruleset) {
        known.put(ruleset.version(), ruleset);
    }
}
