package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What must hold of the answers. A missing answer makes it unknown, unless the other answers settle it.
public sealed interface Condition {

    /// Whether it holds of one respondent's answers.
    Truth test(Submission submission);

    /// The items it looks at.
    List<String> items();

    /// The condition in words.
    String inWords();

    /// The item was answered with this code, `true` or `false`.
    record Is(String item, String expected) implements Condition {
        @Override
        public Truth test(Submission submission) {
            Answer value = submission.valueOf(item);
            return value == null ? Truth.UNKNOWN : Truth.of(expected.equals(value.text()));
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

    /// The number given to the item lies within the bounds.
    record Within(String item, Bounds bounds) implements Condition {
        @Override
        public Truth test(Submission submission) {
            @Nullable Double value = submission.quantityOf(item);
            return value == null ? Truth.UNKNOWN : Truth.of(bounds.contain(value));
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

    /// All parts hold.
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(Submission submission) {
            Truth result = Truth.TRUE;
            for (Condition part : parts) {
                Truth truth = part.test(submission);
                if (truth == Truth.FALSE) {
                    return truth;
                }
                result = truth == Truth.UNKNOWN ? truth : result;
            }
            return result;
        }

        @Override
        public List<String> items() {
            return itemsOf(parts);
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
            Truth result = Truth.FALSE;
            for (Condition part : parts) {
                Truth truth = part.test(submission);
                if (truth == Truth.TRUE) {
                    return truth;
                }
                result = truth == Truth.UNKNOWN ? truth : result;
            }
            return result;
        }

        @Override
        public List<String> items() {
            return itemsOf(parts);
        }

        @Override
        public String inWords() {
            return joined(parts, " or ");
        }
    }

    private static List<String> itemsOf(List<Condition> parts) {
        List<String> items = new ArrayList<>();
        parts.forEach(part -> items.addAll(part.items()));
        return items.stream().distinct().toList();
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof All || part instanceof Any ? "(" + part.inWords() + ")" : part.inWords())
                .collect(Collectors.joining(word));
    }
}
