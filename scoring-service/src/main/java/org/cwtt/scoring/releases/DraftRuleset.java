package org.cwtt.scoring.releases;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.questionnaires.PublishedQuestionnaires;
import org.cwtt.scoring.releases.messaging.RulesetTopic;
import org.cwtt.scoring.rulesets.Rulesets;

/// Takes a draft in, or replaces it.
@Singleton
public final class DraftRuleset {
    private final Rulesets rulesets;
    private final KnownRulesets known;
    private final PublishedQuestionnaires questionnaires;
    private final RulesetTopic topic;

    DraftRuleset(Rulesets rulesets, KnownRulesets known, PublishedQuestionnaires questionnaires, RulesetTopic topic) {
        this.rulesets = rulesets;
        this.known = known;
        this.questionnaires = questionnaires;
        this.topic = topic;
    }

    /// What became of it.
    public enum Outcome {
        TAKEN_IN,
        REPLACED,
        SAME_AS_BEFORE
    }

    /// @throws InvalidRulesetException when the document is faulty, names itself otherwise, or looks at what no
    ///     questionnaire asks
    /// @throws RulesetStandsException when that version ships or was released with another content
    public Outcome draft(RulesetVersion version, String document, Instant now) {
        var read = rulesets.read(document).ruleset();
        version.requireNameable();
        if (!version.equals(RulesetVersion.of(read.title()))) {
            throw Rulesets.located(
                    document,
                    new InvalidRulesetException("says of itself that it is " + RulesetVersion.of(read.title()))
                            .at("version"));
        }
        requireBestBands(read, document);
        questionnaires.requireFit(read, document);
        return topic.inTurn(write -> {
            Optional<KnownRuleset> held = known.find(version);
            if (held.isPresent() && held.get().document().equals(document)) {
                return Outcome.SAME_AS_BEFORE;
            }
            if (held.isPresent() && held.get().state() != RulesetState.DRAFT) {
                throw new RulesetStandsException(version, held.get().state());
            }
            write.accept(new ToldRuleset(version, read.title().name(), RulesetState.DRAFT, document, now));
            return held.isPresent() ? Outcome.REPLACED : Outcome.TAKEN_IN;
        });
    }

    private static void requireBestBands(Ruleset ruleset, String document) {
        try {
            ruleset.requireBestBands();
        } catch (InvalidRulesetException faults) {
            throw Rulesets.located(document, faults);
        }
    }
}
