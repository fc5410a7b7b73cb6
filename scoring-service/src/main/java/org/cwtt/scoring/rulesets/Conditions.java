package org.cwtt.scoring.rulesets;

import java.util.ArrayList;
import java.util.List;
import org.cwtt.scoring.domain.Bounds;
import org.cwtt.scoring.domain.Condition;

/// Reads conditions and bounds.
final class Conditions {
    private Conditions() {}

    /// `all`, `any`, `ratio`, or one item with `is`, `is-one-of`, `at-least`, `at-most`.
    static Condition of(RulesetNode node) {
        List<Condition> stated = new ArrayList<>(1);
        if (node.has("all")) {
            stated.add(new Condition.All(node.each("all", Conditions::of)));
        }
        if (node.has("any")) {
            stated.add(new Condition.Any(node.each("any", Conditions::of)));
        }
        if (node.has("ratio")) {
            stated.add(node.object("ratio").as(Conditions::ratio));
        }
        if (node.has("item")) {
            stated.add(ofItem(node));
        }
        if (stated.size() != 1) {
            throw node.complaint("item", "or all, any or ratio must be there, and only one of them");
        }
        return stated.getFirst();
    }

    /// `from`, `above`, `to`, `below`: at most one at each end.
    static Bounds bounds(RulesetNode node) {
        if (node.has("from") && node.has("above")) {
            throw node.complaint("from", "and above exclude each other");
        }
        if (node.has("to") && node.has("below")) {
            throw node.complaint("to", "and below exclude each other");
        }
        double lower = node.numberOr("from", node.numberOr("above", Double.NEGATIVE_INFINITY));
        double upper = node.numberOr("to", node.numberOr("below", Double.POSITIVE_INFINITY));
        return new Bounds(lower, node.has("from"), upper, node.has("to"));
    }

    private static Condition ratio(RulesetNode node) {
        Bounds bounds = bounds(node);
        if (bounds.equals(Bounds.ANY)) {
            throw node.complaint("from", "or above, to or below is missing");
        }
        return new Condition.Ratio(node.text("part"), node.text("whole"), bounds);
    }

    private static Condition ofItem(RulesetNode node) {
        String item = node.text("item");
        if (node.has("is")) {
            return new Condition.Is(item, node.code("is"));
        }
        if (node.has("is-one-of")) {
            return new Condition.IsOneOf(item, node.texts("is-one-of"));
        }
        if (!node.has("at-least") && !node.has("at-most")) {
            throw node.complaint("is", "or is-one-of, at-least or at-most is missing");
        }
        return new Condition.Within(
                item,
                new Bounds(
                        node.numberOr("at-least", Double.NEGATIVE_INFINITY),
                        node.has("at-least"),
                        node.numberOr("at-most", Double.POSITIVE_INFINITY),
                        node.has("at-most")));
    }
}
