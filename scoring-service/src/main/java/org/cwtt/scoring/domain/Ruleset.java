package org.cwtt.scoring.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cwtt.scoring.domain.InvalidRulesetException.Fault;

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
        int index = 0;
        for (Scale scale : scales.values()) {
            requireOrdinary(scale, "scales[" + index++ + "]");
        }
        expectedItems(scales.values());
        Set<String> criteria = new HashSet<>();
        for (DomainRules rules : domains) {
            requireSound(rules, scales, criteria);
        }
    }

    /// The kind of answer that is expected of each item, by respondent and item code.
    public Map<Respondent, Map<String, ItemKind>> expectedItems() {
        return expectedItems(scales.values());
    }

    /// A new ruleset must say of each scale with bands, where it raises something, which band is the best.
    ///
    /// @throws InvalidRulesetException with one fault for each scale that does not
    public void requireBestBands() {
        List<String> ids = List.copyOf(scales.keySet());
        List<Fault> faults = domains.stream()
                .flatMap(rules -> rules.criteria().stream())
                .filter(criterion -> criterion.level().raised())
                .flatMap(criterion -> criterion.parts().stream())
                .map(part -> scales.get(part.scale()))
                .distinct()
                .filter(scale -> scale instanceof ScoredScale scored && scored.best() == null)
                .map(scale -> new Fault(
                        "scales[" + ids.indexOf(scale.id()) + "]",
                        "best is missing: the band in which nothing is wrong, such as " + scale.bandNames()))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidRulesetException(faults);
        }
    }

    public String id() {
        return title.id();
    }

    public String version() {
        return title.version();
    }

    private static void requireOrdinary(Scale scale, String place) {
        for (ExpectedItem expected : scale.expects()) {
            if (StatutoryTriggers.concern(expected.item())) {
                throw fault(
                        place,
                        expected.item(),
                        " opens the statutory lane and cannot be used in a ruleset: nobody may learn of it from a"
                                + " flag");
            }
        }
    }

    private static Map<Respondent, Map<String, ItemKind>> expectedItems(Collection<Scale> scales) {
        Map<Respondent, Map<String, ItemKind>> items = new EnumMap<>(Respondent.class);
        int index = 0;
        for (Scale scale : scales) {
            String place = "scales[" + index++ + "]";
            Map<String, ItemKind> kinds = items.computeIfAbsent(scale.title().respondent(), _ -> new LinkedHashMap<>());
            for (ExpectedItem expected : scale.expects()) {
                kinds.merge(expected.item(), expected.kind(), (known, other) -> {
                    if (!known.agreesWith(other)) {
                        throw fault(
                                place,
                                expected.item(),
                                " is expected to be " + other.inWords() + " here, but " + known.inWords()
                                        + " in the scale " + firstToExpect(expected.item(), known, scales));
                    }
                    return known.and(other);
                });
            }
        }
        return items;
    }

    private static InvalidRulesetException fault(String place, String item, String reason) {
        return new InvalidRulesetException(List.of(new Fault(place, item, item + reason)));
    }

    private static String firstToExpect(String item, ItemKind kind, Collection<Scale> scales) {
        return scales.stream()
                .filter(scale -> scale.expects().stream()
                        .anyMatch(expected ->
                                expected.item().equals(item) && expected.kind().agreesWith(kind)))
                .map(Scale::id)
                .findFirst()
                .orElse("");
    }

    private static void requireSound(DomainRules rules, Map<String, Scale> scales, Set<String> criteria) {
        String place = "domains." + rules.domain();
        for (int index = 0; index < rules.requires().size(); index++) {
            for (String scale : rules.requires().get(index).anyOf()) {
                known(scale, scales, place + ".requires[" + index + "]");
            }
        }
        for (int index = 0; index < rules.criteria().size(); index++) {
            Criterion criterion = rules.criteria().get(index);
            String at = place + ".criteria[" + index + "]";
            if (!criteria.add(criterion.id())) {
                throw new InvalidRulesetException("criterion " + criterion.id() + " is there twice").at(at);
            }
            criterion.parts().forEach(part -> requireBand(part, scales, at));
        }
        Ladder.requireSound(rules, scales, place);
    }

    private static void requireBand(Criterion.Part part, Map<String, Scale> scales, String place) {
        if (!known(part.scale(), scales, place).bandNames().contains(part.band())) {
            throw new InvalidRulesetException(
                            "names the band " + part.band() + ", which scale " + part.scale() + " does not have")
                    .at(place);
        }
    }

    private static Scale known(String id, Map<String, Scale> scales, String place) {
        Scale scale = scales.get(id);
        if (scale == null) {
            throw new InvalidRulesetException("names the scale " + id + ", which is not there").at(place);
        }
        return scale;
    }
}
