package org.cwtt.scoring.releases;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.questionnaires.PublishedQuestionnaires;
import org.cwtt.scoring.releases.messaging.RulesetTopic;

/// Makes a ruleset the one that makes the profiles, and has the open rounds scored again under it.
///
/// To release the current one again announces the same profiles again; to release an older one is the way back to it.
@Singleton
public final class ReleaseRuleset {
    private final KnownRulesets known;
    private final PublishedQuestionnaires questionnaires;
    private final RulesetTopic topic;

    ReleaseRuleset(KnownRulesets known, PublishedQuestionnaires questionnaires, RulesetTopic topic) {
        this.known = known;
        this.questionnaires = questionnaires;
        this.topic = topic;
    }

    /// @throws UnknownRulesetException when there is none of this name
    /// @throws org.cwtt.scoring.domain.InvalidRulesetException when it looks at what no questionnaire asks
    public KnownRuleset release(RulesetVersion version, Instant now) {
        return topic.inTurn(write -> {
            KnownRuleset held = known.find(version).orElseThrow(() -> new UnknownRulesetException(version));
            questionnaires.requireFit(held.read().ruleset(), held.document());
            String title = held.read().ruleset().title().name();
            write.accept(new ToldRuleset(version, title, RulesetState.RELEASED, held.document(), now));
            return held;
        });
    }
}
