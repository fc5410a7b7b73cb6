package org.cwtt.scoring.dmn;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cwtt.scoring.domain.ItemKind;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.words.Words;

/// A ruleset as a decision model: an input for each item, decisions for the score and band of each scale and for the
/// level of each domain.
///
/// It scores one submission of each respondent; where there are several, the gravest level of any counts. It does not
/// hold the growth figures: z-scores come in. Source: OMG Decision Model and Notation 1.3 (formal/21-02-01).
public final class DecisionModel {
    private DecisionModel() {}

    /// The model as an XML document.
    public static String of(Ruleset ruleset) {
        Model model = new Model();
        ruleset.expectedItems().forEach((respondent, items) -> addItems(respondent, items, model));
        ScaleDecisions scales = new ScaleDecisions(model);
        ruleset.scales().values().forEach(scales::add);
        DomainDecisions domains = new DomainDecisions(ruleset, model);
        ruleset.domains().forEach(domains::add);
        return new ModelDocument(ruleset.title(), model).text();
    }

    private static void addItems(Respondent respondent, Map<String, ItemKind> items, Model model) {
        items.forEach((item, kind) -> model.add(new Model.Input(
                Feel.name(item),
                switch (kind) {
                    case ItemKind.Truth _ -> FeelType.BOOLEAN;
                    case ItemKind.Number _ -> FeelType.NUMBER;
                    case ItemKind.Codes _ -> FeelType.STRING;
                },
                kind instanceof ItemKind.Codes(var codes, boolean all) && all
                        ? List.copyOf(new TreeSet<>(codes))
                        : List.of(),
                "Item " + item + ", answered by the " + Words.of(respondent)
                        + "; null when it was not asked or had no answer")));
    }
}
