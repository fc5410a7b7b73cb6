package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cwtt.scoring.domain.BoundRules.BoundCriterion;
import org.cwtt.scoring.domain.BoundRules.BoundScale;
import org.cwtt.scoring.domain.BoundRules.Instrument;

/// Applies a ruleset to submissions: each scale to each submission of its respondent, then the criteria of each domain.
///
/// Stateless, and indifferent to the order in which submissions arrived.
public final class Evaluator {
    private final Ruleset ruleset;
    private final Map<Respondent, List<BoundScale>> scalesOf = new EnumMap<>(Respondent.class);
    private final List<BoundRules> domains;

    public Evaluator(Ruleset ruleset) {
        this.ruleset = ruleset;
        Map<String, BoundScale> scales = BoundScale.allOf(ruleset);
        for (Respondent respondent : Respondent.values()) {
            scalesOf.put(
                    respondent,
                    scales.values().stream()
                            .filter(scale -> scale.respondent() == respondent)
                            .toList());
        }
        this.domains = ruleset.domains().stream()
                .map(rules -> BoundRules.of(rules, scales))
                .toList();
    }

    public RulesetTitle ruleset() {
        return ruleset.title();
    }

    /// What the ruleset makes of the standing submissions, given in an order that does not depend on their arrival.
    public Evaluation evaluate(List<Submission> standing) {
        Set<String> notes = new TreeSet<>();
        AllAnswered answered = new AllAnswered();
        for (Submission submission : standing) {
            answered.add(read(submission, notes));
        }
        List<RiskFlag> flags = new ArrayList<>(domains.size());
        for (BoundRules rules : domains) {
            flags.add(flag(rules, answered));
        }
        Set<Respondent> present = answered.respondents();
        return new Evaluation(
                List.copyOf(present), present.containsAll(ruleset.completeWith()), flags, List.copyOf(notes));
    }

    private Answered read(Submission submission, Set<String> notes) {
        Answered answered = new Answered(submission, ruleset.scales().size());
        for (BoundScale scale : scalesOf.getOrDefault(submission.respondent(), List.of())) {
            Reading reading = answered.read(scale);
            if (reading != null && reading.noted()) {
                notes.add(scale.scale().id() + ":" + reading.reason());
            }
        }
        return answered;
    }

    private static RiskFlag flag(BoundRules rules, AllAnswered answered) {
        Set<Respondent> present = answered.respondents();
        List<Evidence> evidence = new ArrayList<>();
        RiskLevel level = raise(rules, answered, evidence);
        List<String> missing = new ArrayList<>(0);
        List<UnscoredScale> unscored = new ArrayList<>(0);
        for (Instrument instrument : rules.required()) {
            boolean isMissing = true;
            for (Answered one : answered.by(instrument.respondents())) {
                isMissing &= !one.settlesOneOf(instrument);
                // Also where another submission has settled it: what one respondent leaves open must not vanish.
                one.addUnscored(instrument, unscored);
            }
            if (isMissing) {
                missing.add(instrument.name());
                addUnasked(instrument, present, unscored);
            }
        }
        addDeclined(rules, answered, unscored);
        if (level == RiskLevel.UNKNOWN && missing.isEmpty()) {
            level = RiskLevel.LOW;
        }
        addUnraised(rules, answered, level.raised(), evidence);
        return new RiskFlag(rules.domain(), level, !present.containsAll(rules.feeding()), evidence, missing, unscored);
    }

    /// The highest level that a met criterion gives; UNKNOWN when none raises anything.
    private static RiskLevel raise(BoundRules rules, AllAnswered answered, List<Evidence> evidence) {
        RiskLevel level = RiskLevel.UNKNOWN;
        for (BoundCriterion criterion : rules.criteria()) {
            for (Answered one : answered.by(criterion.respondents())) {
                if (one.meets(criterion)) {
                    one.addEvidence(criterion, evidence);
                    RiskLevel given = criterion.criterion().level();
                    level = given.raised() ? level.worse(given) : level;
                }
            }
        }
        return level;
    }

    /// A level may stand without it, but that somebody did not want to say, or did not know, must not vanish: whether a
    /// child feels safe, for one.
    private static void addDeclined(BoundRules rules, AllAnswered answered, List<UnscoredScale> unscored) {
        for (Instrument instrument : rules.besides()) {
            for (Answered one : answered.by(instrument.respondents())) {
                one.addDeclined(instrument, unscored);
            }
        }
    }

    /// When no submission answered any form of the instrument.
    private static void addUnasked(Instrument instrument, Set<Respondent> present, List<UnscoredScale> unscored) {
        boolean wasAsked = instrument.forms().stream()
                .anyMatch(form -> unscored.stream()
                        .anyMatch(one -> one.scale().equals(form.scale().id())));
        if (!wasAsked) {
            Respondent respondent = instrument.respondent();
            String reason = present.contains(respondent) ? UnscoredScale.NOT_ASKED : UnscoredScale.NOT_ANSWERED;
            unscored.add(new UnscoredScale(instrument.name(), reason, respondent, null, List.of(), List.of()));
        }
    }

    /// What met no criterion: all of it where nothing is raised. A raised level stands on its criteria; there only
    /// submissions that disagree about one instrument are shown beside each other.
    private static void addUnraised(BoundRules rules, AllAnswered answered, boolean raised, List<Evidence> evidence) {
        for (Instrument instrument : rules.instruments()) {
            List<Answered> shown = answered.by(instrument.respondents());
            if (raised) {
                shown = shown.size() < 2 ? List.of() : settling(instrument, shown);
            }
            if (!raised || shown.size() > 1) {
                for (BoundScale form : instrument.forms()) {
                    for (Answered one : shown) {
                        one.addUnraised(form, evidence);
                    }
                }
            }
        }
    }

    private static List<Answered> settling(Instrument instrument, List<Answered> answered) {
        return answered.stream().filter(one -> one.settlesOneOf(instrument)).toList();
    }
}
