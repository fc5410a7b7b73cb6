package org.cwtt.scoring.rulesets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cwtt.scoring.domain.Criterion;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.DomainRules;
import org.cwtt.scoring.domain.GrowthReference;
import org.cwtt.scoring.domain.Requirement;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.RulesetTitle;
import org.cwtt.scoring.domain.Scale;

/// Reads a ruleset document, and refuses one that could be read in two ways.
public final class RulesetReader {
    private final GrowthReference reference;

    public RulesetReader(GrowthReference reference) {
        this.reference = reference;
    }

    /// @throws org.cwtt.scoring.domain.InvalidRulesetException with the place and the fault
    public Ruleset read(JsonNode document) {
        return new RulesetNode("", document).as(this::ruleset);
    }

    private Ruleset ruleset(RulesetNode node) {
        RulesetTitle title =
                new RulesetTitle(node.text("id"), node.text("version"), node.text("title"), node.text("status"));
        EnumSet<Respondent> completeWith = EnumSet.copyOf(node.several("complete-with", Respondent.class));
        ScaleReader scaleReader = new ScaleReader(reference);
        Map<String, Scale> scales = new LinkedHashMap<>();
        node.each("scales", scaleReader::read).forEach(scale -> scales.put(scale.id(), scale));
        return new Ruleset(title, completeWith, scales, node.object("domains").as(RulesetReader::domains));
    }

    private static List<DomainRules> domains(RulesetNode node) {
        List<DomainRules> domains = new ArrayList<>();
        for (Domain domain : Domain.values()) {
            domains.add(node.object(domain.name())
                    .as(rules -> new DomainRules(
                            domain,
                            rules.eachOrText("requires", RulesetReader::requirement, RulesetReader::requirement),
                            rules.each("criteria", RulesetReader::criterion))));
        }
        return domains;
    }

    private static Requirement requirement(String scale) {
        return new Requirement(List.of(scale));
    }

    private static Requirement requirement(RulesetNode node) {
        return new Requirement(node.texts("any-of"));
    }

    private static Criterion criterion(RulesetNode node) {
        String id = node.text("id");
        RiskLevel level = node.oneOf("level", RiskLevel.class);
        return node.has("of")
                ? new Criterion(id, level, node.whole("at-least"), node.each("of", RulesetReader::part))
                : new Criterion(id, level, 1, List.of(part(node)));
    }

    private static Criterion.Part part(RulesetNode node) {
        return new Criterion.Part(node.text("scale"), node.text("band"));
    }
}
