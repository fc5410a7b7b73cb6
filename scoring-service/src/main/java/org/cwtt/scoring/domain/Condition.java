package org.cwtt.scoring.domain;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What must hold of the answers. A missing answer makes it unknown, unless the other answers settle it.
public sealed interface Condition {

    /// Whether it holds of one respondent's answers.
    Truth test(Submission submission);

    /// The items it looks at, with the kind of answer it expects of each.
    List<ExpectedItem> expects();

    /// The condition in words.
    String inWords();

    /// The items it looks at.
    default List<String> items() {
        return expects().stream().map(ExpectedItem::item).distinct().toList();
    }

    /// Every ratio in it.
    default List<Ratio> ratios() {
        return List.of();
    }

    /// The item was answered with this code, `true` or `false`.
    record Is(String item, String expected) implements Condition {
        @Override
        public Truth test(Submission submission) {
            Answer value = submission.valueOf(item);
            return value == null ? Truth.UNKNOWN : Truth.of(expected.equals(value.text()));
        }

        @Override
        public List<ExpectedItem> expects() {
            return List.of(new ExpectedItem(item, ItemKind.of(Set.of(expected), false)));
        }

        @Override
        public List<String> items() {
            return List.of(item);
        }

        @Override
        public String inWords() {
            return item + " is " + expected;
        }
    }

    /// The item was answered with one of these codes.
    record IsOneOf(String item, List<String> expected) implements Condition {
        public IsOneOf {
            expected = List.copyOf(expected);
        }

        @Override
        public Truth test(Submission submission) {
            Answer value = submission.valueOf(item);
            return value == null ? Truth.UNKNOWN : Truth.of(expected.contains(value.text()));
        }

        @Override
        public List<ExpectedItem> expects() {
            return List.of(new ExpectedItem(item, ItemKind.of(Set.copyOf(expected), false)));
        }

        @Override
        public List<String> items() {
            return List.of(item);
        }

        @Override
        public String inWords() {
            return item + " is " + String.join(" or ", expected);
        }
    }

    /// The number given to the item lies within the bounds.
    record Within(String item, Bounds bounds) implements Condition {
        @Override
        public Truth test(Submission submission) {
            Double value = submission.quantityOf(item);
            return value == null ? Truth.UNKNOWN : Truth.of(bounds.contain(value));
        }

        @Override
        public List<ExpectedItem> expects() {
            return List.of(new ExpectedItem(item, ItemKind.Number.within(bounds)));
        }

        @Override
        public List<String> items() {
            return List.of(item);
        }

        @Override
        public String inWords() {
            return bounds.inWords(item);
        }
    }

    /// One number for each of another, such as people for each sleeping room, lies within the bounds.
    record Ratio(String part, String whole, Bounds bounds) implements Condition {
        @Override
        public Truth test(Submission submission) {
            Double partValue = submission.quantityOf(part);
            Double wholeValue = submission.quantityOf(whole);
            return partValue == null || wholeValue == null || partValue < 0 || wholeValue <= 0
                    ? Truth.UNKNOWN
                    : Truth.of(bounds.contain(partValue / wholeValue));
        }

        @Override
        public List<ExpectedItem> expects() {
            return List.of(new ExpectedItem(part, ItemKind.Number.ANY), new ExpectedItem(whole, ItemKind.Number.ANY));
        }

        @Override
        public List<Ratio> ratios() {
            return List.of(this);
        }

        @Override
        public String inWords() {
            return bounds.inWords(part + " / " + whole);
        }
    }

    /// All parts hold.
    record All(List<Condition> parts) implements Condition {

        /// @throws InvalidRulesetException when two parts want different things of one item, so that it never holds
        public All {
            parts = List.copyOf(parts);
            for (int one = 0; one < parts.size(); one++) {
                for (Condition other : parts.subList(one + 1, parts.size())) {
                    if (exclude(parts.get(one), other)) {
                        throw new InvalidRulesetException(
                                "never holds: " + parts.get(one).inWords() + " and " + other.inWords());
                    }
                }
            }
        }

        private static boolean exclude(Condition one, Condition other) {
            if (!one.items().equals(other.items())) {
                return false;
            }
            if (one instanceof Within(var _, Bounds bounds) && other instanceof Within(var _, Bounds others)) {
                return !bounds.meet(others);
            }
            return Collections.disjoint(codes(one), codes(other))
                    && !codes(one).isEmpty()
                    && !codes(other).isEmpty();
        }

        private static List<String> codes(Condition condition) {
            return switch (condition) {
                case Is(var _, String expected) -> List.of(expected);
                case IsOneOf(var _, List<String> expected) -> expected;
                case Within _, Ratio _, All _, Any _ -> List.of();
            };
        }

        @Override
        public Truth test(Submission submission) {
            return settled(parts, submission, Truth.FALSE, Truth.TRUE);
        }

        @Override
        public List<ExpectedItem> expects() {
            return expected(parts);
        }

        @Override
        public List<Ratio> ratios() {
            return ratiosOf(parts);
        }

        @Override
        public String inWords() {
            return joined(parts, " and ");
        }
    }

    /// At least one part holds.
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(Submission submission) {
            return settled(parts, submission, Truth.TRUE, Truth.FALSE);
        }

        @Override
        public List<ExpectedItem> expects() {
            return expected(parts);
        }

        @Override
        public List<Ratio> ratios() {
            return ratiosOf(parts);
        }

        @Override
        public String inWords() {
            return joined(parts, " or ");
        }
    }

    /// The decisive truth when a part has it, whatever is missing; the other one when every part is known.
    private static Truth settled(List<Condition> parts, Submission submission, Truth decisive, Truth otherwise) {
        Truth result = otherwise;
        for (Condition part : parts) {
            Truth truth = part.test(submission);
            if (truth == decisive) {
                return truth;
            }
            result = truth == Truth.UNKNOWN ? truth : result;
        }
        return result;
    }

    private static List<Ratio> ratiosOf(List<Condition> parts) {
        return parts.stream().flatMap(part -> part.ratios().stream()).toList();
    }

    private static List<ExpectedItem> expected(List<Condition> parts) {
        return parts.stream()
                .flatMap(part -> part.expects().stream())
                .distinct()
                .toList();
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof All || part instanceof Any ? "(" + part.inWords() + ")" : part.inWords())
                .collect(Collectors.joining(word));
    }
}
