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
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.Requirement;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.RulesetTitle;
import org.cwtt.scoring.domain.Scale;
import org.cwtt.scoring.rulesets.Rulesets.ReleasedRuleset;

/// Reads a ruleset document, and refuses one that could be read in two ways.
public final class RulesetReader {
    private final RulesetSchema schema = new RulesetSchema();
    private final GrowthFigures figures = new GrowthFigures();

    /// Reads a ruleset as it was written.
    ///
    /// @param text in YAML or JSON, of 512 KiB at most
    /// @throws InvalidRulesetException with the line, the place and the reason of each fault
    public ReleasedRuleset read(String text) {
        RulesetDocument document = RulesetDocument.of(text);
        try {
            return new ReleasedRuleset(read(document.json()), document.json());
        } catch (InvalidRulesetException faults) {
            throw document.located(faults);
        }
    }

    /// @throws InvalidRulesetException with the place and the reason of each fault
    public Ruleset read(JsonNode document) {
        if (!document.isObject()) {
            throw new InvalidRulesetException("must be an object");
        }
        List<InvalidRulesetException.Fault> faults = schema.faults(document);
        if (!faults.isEmpty()) {
            throw new InvalidRulesetException(faults);
        }
        return new RulesetNode("", document).as(this::ruleset);
    }

    private Ruleset ruleset(RulesetNode node) {
        RulesetTitle title =
                new RulesetTitle(node.text("id"), node.text("version"), node.text("title"), node.text("status"));
        EnumSet<Respondent> completeWith = EnumSet.copyOf(node.several("complete-with", Respondent.class));
        ScaleReader scaleReader = new ScaleReader(figures);
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
