package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Applies a ruleset to submissions: each scale to each submission of its respondent, then the criteria of each domain.
///
/// Stateless, and indifferent to the order in which submissions arrived.
public final class Evaluator {
    private final Ruleset ruleset;
    private final Map<Respondent, List<Asked>> scalesOf = new EnumMap<>(Respondent.class);
    private final Map<Domain, Set<Respondent>> feeding = new EnumMap<>(Domain.class);
    private final Map<Domain, Set<Requirement>> instrumentsIn = new EnumMap<>(Domain.class);

    /// A scale with its items, gathered once.
    private record Asked(Scale scale, List<String> items) {}

    public Evaluator(Ruleset ruleset) {
        this.ruleset = ruleset;
        for (Respondent respondent : Respondent.values()) {
            scalesOf.put(
                    respondent,
                    ruleset.scales().values().stream()
                            .filter(scale -> scale.title().respondent() == respondent)
                            .map(scale -> new Asked(scale, scale.items()))
                            .toList());
        }
        for (DomainRules rules : ruleset.domains()) {
            Set<Requirement> instruments = instruments(rules);
            instrumentsIn.put(rules.domain(), instruments);
            Set<Respondent> respondents = EnumSet.noneOf(Respondent.class);
            instruments.forEach(instrument -> instrument
                    .anyOf()
                    .forEach(scale -> respondents.add(scale(scale).title().respondent())));
            feeding.put(rules.domain(), respondents);
        }
    }

    /// What feeds a domain: the required scales, the forms of one together, then those that only raise it.
    private static Set<Requirement> instruments(DomainRules rules) {
        Set<Requirement> instruments = new LinkedHashSet<>(rules.requires());
        Set<String> known = new HashSet<>();
        instruments.forEach(instrument -> known.addAll(instrument.anyOf()));
        for (Criterion criterion : rules.criteria()) {
            for (Criterion.Part part : criterion.parts()) {
                if (known.add(part.scale())) {
                    instruments.add(new Requirement(List.of(part.scale())));
                }
            }
        }
        return instruments;
    }

    public RulesetTitle ruleset() {
        return ruleset.title();
    }

    /// What the ruleset makes of the standing submissions, given in an order that does not depend on their arrival.
    public Evaluation evaluate(List<Submission> standing) {
        Set<Respondent> present = EnumSet.noneOf(Respondent.class);
        Set<String> notes = new TreeSet<>();
        List<Answered> answered = new ArrayList<>(standing.size());
        for (Submission submission : standing) {
            present.add(submission.respondent());
            answered.add(new Answered(submission, readings(submission, notes)));
        }
        List<RiskFlag> flags = new ArrayList<>(ruleset.domains().size());
        for (DomainRules rules : ruleset.domains()) {
            flags.add(flag(rules, answered, !present.containsAll(respondentsFeeding(rules.domain()))));
        }
        return new Evaluation(
                List.copyOf(present), present.containsAll(ruleset.completeWith()), flags, List.copyOf(notes));
    }

    private Map<String, Reading> readings(Submission submission, Set<String> notes) {
        Map<String, Reading> readings = new HashMap<>();
        for (Asked asked : scalesOf.getOrDefault(submission.respondent(), List.of())) {
            Scale scale = asked.scale();
            if (submission.asks(asked.items())) {
                Reading reading = scale.read(submission);
                readings.put(scale.id(), reading);
                if (reading.note() != null) {
                    notes.add(reading.note());
                }
            } else if (scale.expectsNothingOf(submission.interview())) {
                readings.put(scale.id(), Reading.notExpected(null));
            }
        }
        return readings;
    }

    private RiskFlag flag(DomainRules rules, List<Answered> answered, boolean provisional) {
        List<Evidence> evidence = new ArrayList<>(4);
        RiskLevel level = RiskLevel.UNKNOWN;
        for (Criterion criterion : rules.criteria()) {
            for (Answered one : answered) {
                if (one.meets(criterion)) {
                    one.addEvidence(criterion, ruleset.scales(), evidence);
                    level = criterion.level().raised() ? level.worse(criterion.level()) : level;
                }
            }
        }
        List<String> missing = missingScales(rules, answered);
        if (level == RiskLevel.UNKNOWN && missing.isEmpty()) {
            level = RiskLevel.LOW;
        }
        addDissent(rules.domain(), answered, evidence);
        return new RiskFlag(rules.domain(), level, provisional, List.copyOf(evidence), missing);
    }

    private static List<String> missingScales(DomainRules rules, List<Answered> answered) {
        List<String> missing = new ArrayList<>();
        for (Requirement requirement : rules.requires()) {
            if (voices(requirement, answered).isEmpty()) {
                missing.add(requirement.scale());
            }
        }
        return List.copyOf(missing);
    }

    /// The submissions that settle one of the scales.
    private static List<Answered> voices(Requirement instrument, List<Answered> answered) {
        List<Answered> voices = new ArrayList<>(1);
        for (Answered one : answered) {
            if (one.settlesOneOf(instrument)) {
                voices.add(one);
            }
        }
        return voices;
    }

    /// Where several submissions answered one scale, in one form or another, those that met no criterion are shown
    /// beside those that did.
    private void addDissent(Domain domain, List<Answered> answered, List<Evidence> evidence) {
        if (answered.size() < 2) {
            return;
        }
        for (Requirement instrument : instrumentsIn.getOrDefault(domain, Set.of())) {
            List<Answered> voices = voices(instrument, answered);
            if (voices.size() > 1) {
                instrument.anyOf().forEach(id -> voices.forEach(voice -> voice.addUnraised(scale(id), evidence)));
            }
        }
    }

    private Set<Respondent> respondentsFeeding(Domain domain) {
        return feeding.getOrDefault(domain, Set.of());
    }

    private Scale scale(String id) {
        Scale scale = ruleset.scales().get(id);
        if (scale == null) {
            throw new InvalidRulesetException("scale " + id + " is not there");
        }
        return scale;
    }
}
