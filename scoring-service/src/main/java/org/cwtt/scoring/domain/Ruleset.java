package org.cwtt.scoring.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The versioned rules from answers to flags. Immutable once released.
///
/// @param completeWith the respondents who make an assessment complete
/// @param scales by id, in the order of the document
/// @param domains all six, in their fixed order
public record Ruleset(
        RulesetTitle title, Set<Respondent> completeWith, Map<String, Scale> scales, List<DomainRules> domains) {

    /// @throws InvalidRulesetException when a reference leads nowhere, a domain is missing, or a statutory item is used
    public Ruleset {
        completeWith = Collections.unmodifiableSet(EnumSet.copyOf(completeWith));
        scales = Collections.unmodifiableMap(new LinkedHashMap<>(scales));
        domains = List.copyOf(domains);
        if (!domains.stream().map(DomainRules::domain).toList().equals(List.of(Domain.values()))) {
            throw new InvalidRulesetException("domains must be these six, in this order: " + List.of(Domain.values()));
        }
        for (Scale scale : scales.values()) {
            scale.items().forEach(Ruleset::requireOrdinary);
        }
        Set<String> criteria = new HashSet<>();
        for (DomainRules rules : domains) {
            requireSound(rules, scales, criteria);
        }
    }

    public String id() {
        return title.id();
    }

    public String version() {
        return title.version();
    }

    private static void requireOrdinary(String item) {
        if (StatutoryTriggers.concern(item)) {
            throw new InvalidRulesetException(item
                    + " opens the statutory lane and cannot be used in a ruleset: nobody may learn of it from a flag");
        }
    }

    private static void requireSound(DomainRules rules, Map<String, Scale> scales, Set<String> criteria) {
        for (String scale : rules.requires()) {
            known(scale, scales, "domain " + rules.domain());
        }
        for (Criterion criterion : rules.criteria()) {
            if (!criteria.add(criterion.id())) {
                throw new InvalidRulesetException("criterion " + criterion.id() + " is there twice");
            }
            for (Criterion.Part part : criterion.parts()) {
                Scale scale = known(part.scale(), scales, "criterion " + criterion.id());
                if (!scale.bandNames().contains(part.band())) {
                    throw new InvalidRulesetException("criterion " + criterion.id() + " names the band " + part.band()
                            + ", which scale " + part.scale() + " does not have");
                }
            }
        }
    }

    private static Scale known(String id, Map<String, Scale> scales, String where) {
        Scale scale = scales.get(id);
        if (scale == null) {
            throw new InvalidRulesetException(where + " names the scale " + id + ", which is not there");
        }
        return scale;
    }
}
