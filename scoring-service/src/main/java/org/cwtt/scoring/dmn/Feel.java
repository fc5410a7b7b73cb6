package org.cwtt.scoring.dmn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.scoring.domain.Bounds;
import org.cwtt.scoring.domain.Condition;

/// Expressions in FEEL, DMN's own language.
///
/// FEEL knows three truths, as the conditions of a ruleset do: null is the one that is not known.
final class Feel {
    private Feel() {}

    /// A name of codes: dots and dashes mean something else in FEEL.
    static String name(String... codes) {
        return String.join("_", codes).replaceAll("[^A-Za-z0-9]", "_");
    }

    static String text(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /// The literal of an answer's code: yes or no where it is one.
    static String code(String code) {
        return Set.of("true", "false").contains(code) ? code : text(code);
    }

    /// A list, or its elements as the tests of a decision table.
    static String listed(List<String> expressions) {
        return String.join(", ", expressions);
    }

    /// A test of a decision table: true for the numbers within the bounds, never for null.
    static String test(Bounds bounds) {
        boolean fromBelow = bounds.lower() == Double.NEGATIVE_INFINITY;
        boolean toAbove = bounds.upper() == Double.POSITIVE_INFINITY;
        if (fromBelow && toAbove) {
            return "not(null)";
        }
        if (fromBelow) {
            return (bounds.upperIncluded() ? "<= " : "< ") + number(bounds.upper());
        }
        if (toAbove) {
            return (bounds.lowerIncluded() ? ">= " : "> ") + number(bounds.lower());
        }
        return (bounds.lowerIncluded() ? "[" : "(") + number(bounds.lower()) + ".." + number(bounds.upper())
                + (bounds.upperIncluded() ? "]" : ")");
    }

    /// True, false, or null where a missing answer leaves it open.
    static String condition(Condition condition) {
        return switch (condition) {
            case Condition.Is(String item, String expected) ->
                known(List.of(item), name(item) + " = " + code(expected));
            case Condition.IsOneOf(String item, List<String> expected) ->
                known(
                        List.of(item),
                        "list contains(["
                                + listed(expected.stream().map(Feel::code).toList()) + "], " + name(item) + ")");
            case Condition.Within(String item, Bounds bounds) -> known(List.of(item), within(name(item), bounds));
            case Condition.Ratio(String part, String whole, Bounds bounds) ->
                known(
                        List.of(part, whole),
                        "if " + name(part) + " < 0 or " + name(whole) + " <= 0 then null else "
                                + within(name(part) + " / " + name(whole), bounds));
            case Condition.All(List<Condition> parts) -> joined(parts, " and ");
            case Condition.Any(List<Condition> parts) -> joined(parts, " or ");
        };
    }

    /// True when the condition is known to hold.
    static String holds(Condition condition) {
        return "(" + condition(condition) + ") = true";
    }

    static String within(String expression, Bounds bounds) {
        return "(" + expression + ") in " + test(bounds);
    }

    /// The expression where each item has a value, else null.
    static String known(List<String> items, String expression) {
        String anyMissing = items.stream().map(item -> name(item) + " = null").collect(Collectors.joining(" or "));
        return "if " + anyMissing + " then null else " + expression;
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream().map(part -> "(" + condition(part) + ")").collect(Collectors.joining(word));
    }
}
