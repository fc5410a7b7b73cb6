package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules of a domain with each scale at hand instead of by name, so that scoring looks nothing up.
///
/// @param required the scales without which the domain cannot be LOW
/// @param instruments what feeds the domain: the required scales, then those that only raise it
/// @param instruments those required first, then whatever a criterion looks at besides
/// @param feeding who answers them
record BoundRules(
        Domain domain,
        List<BoundCriterion> criteria,
        List<Instrument> required,
        List<Instrument> instruments,
        Set<Respondent> feeding) {

    /// What is looked at besides what is required.
    List<Instrument> besides() {
        return instruments.subList(required.size(), instruments.size());
    }

    /// A scale of the ruleset.
    ///
    /// @param index place among the scales of the ruleset
    record BoundScale(int index, Scale scale, List<String> items) {
        Respondent respondent() {
            return scale.title().respondent();
        }

        /// Every scale of a ruleset, by id.
        static Map<String, BoundScale> allOf(Ruleset ruleset) {
            Map<String, BoundScale> bound = new LinkedHashMap<>();
            ruleset.scales().forEach((id, scale) -> bound.put(id, new BoundScale(bound.size(), scale, scale.items())));
            return bound;
        }
    }

    /// A criterion.
    ///
    /// @param respondents who answers one of its parts
    record BoundCriterion(Criterion criterion, List<BoundPart> parts, Set<Respondent> respondents) {}

    /// A band of a scale.
    record BoundPart(BoundScale scale, String band) {}

    /// The forms of one instrument, of which one is enough.
    ///
    /// @param name the id of its first form
    /// @param respondents who answers one of the forms
    record Instrument(String name, List<BoundScale> forms, Set<Respondent> respondents) {
        static Instrument of(String name, List<BoundScale> forms) {
            Set<Respondent> respondents = EnumSet.noneOf(Respondent.class);
            forms.forEach(form -> respondents.add(form.respondent()));
            return new Instrument(name, forms, respondents);
        }

        Respondent respondent() {
            return forms.getFirst().respondent();
        }
    }

    /// @throws InvalidRulesetException when a scale is not there
    static BoundRules of(DomainRules rules, Map<String, BoundScale> scales) {
        List<Instrument> required =
                rules.requires().stream().map(one -> instrument(one, scales)).toList();
        List<BoundCriterion> criteria =
                rules.criteria().stream().map(one -> criterion(one, scales)).toList();
        List<Instrument> instruments = instruments(required, criteria);
        Set<Respondent> feeding = EnumSet.noneOf(Respondent.class);
        instruments.forEach(instrument -> feeding.addAll(instrument.respondents()));
        return new BoundRules(rules.domain(), criteria, required, instruments, feeding);
    }

    private static List<Instrument> instruments(List<Instrument> required, List<BoundCriterion> criteria) {
        List<Instrument> instruments = new ArrayList<>(required);
        Set<BoundScale> known = new HashSet<>();
        required.forEach(instrument -> known.addAll(instrument.forms()));
        for (BoundCriterion criterion : criteria) {
            for (BoundPart part : criterion.parts()) {
                if (known.add(part.scale())) {
                    instruments.add(Instrument.of(part.scale().scale().id(), List.of(part.scale())));
                }
            }
        }
        return List.copyOf(instruments);
    }

    private static Instrument instrument(Requirement requirement, Map<String, BoundScale> scales) {
        return Instrument.of(
                requirement.scale(),
                requirement.anyOf().stream().map(form -> scale(form, scales)).toList());
    }

    private static BoundCriterion criterion(Criterion criterion, Map<String, BoundScale> scales) {
        List<BoundPart> parts = criterion.parts().stream()
                .map(part -> new BoundPart(scale(part.scale(), scales), part.band()))
                .toList();
        Set<Respondent> respondents = EnumSet.noneOf(Respondent.class);
        parts.forEach(part -> respondents.add(part.scale().respondent()));
        return new BoundCriterion(criterion, parts, respondents);
    }

    private static BoundScale scale(String id, Map<String, BoundScale> scales) {
        BoundScale scale = scales.get(id);
        if (scale == null) {
            throw new InvalidRulesetException("scale " + id + " is not there");
        }
        return scale;
    }
}
