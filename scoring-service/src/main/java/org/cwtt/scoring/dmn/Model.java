package org.cwtt.scoring.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A decision model while it is built: what goes in, and what is decided of it.
final class Model {
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /// What stands in a model by its name.
    sealed interface Node {
        String name();
    }

    /// @param allowed codes that it can take; empty when any
    record Input(String name, FeelType type, List<String> allowed, String description) implements Node {}

    record Decision(String name, FeelType type, Logic logic, String description) implements Node {}

    /// A table that decisions call with one answer.
    record Function(String name, String parameter, FeelType parameterType, Logic.Table table) implements Node {}

    /// Adds what stands on its own, or stands there already.
    ///
    /// @throws IllegalArgumentException when something else has the name
    String add(Node node) {
        Node known = nodes.putIfAbsent(node.name(), node);
        if (known != null && !known.equals(node)) {
            throw new IllegalArgumentException("Two things in the model would be called " + node.name());
        }
        return node.name();
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Decision> decisions() {
        return nodes.values().stream()
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .toList();
    }

    /// What a decision refers to, read off its expressions.
    Set<Node> requirements(Decision decision) {
        Set<Node> requirements = new LinkedHashSet<>();
        expressions(decision.logic())
                .flatMap(text -> NAME.matcher(TEXT.matcher(text).replaceAll(""))
                        .results()
                        .map(MatchResult::group))
                .filter(name -> !name.equals(decision.name()))
                .map(nodes::get)
                .forEach(node -> {
                    if (node != null) {
                        requirements.add(node);
                    }
                });
        return requirements;
    }

    private static Stream<String> expressions(Logic logic) {
        return switch (logic) {
            case Logic.Literal(String text) -> Stream.of(text);
            case Logic.Steps(Map<String, String> steps, String result) ->
                Stream.concat(steps.values().stream(), Stream.of(result));
            case Logic.Table table -> {
                List<String> expressions = new ArrayList<>();
                table.columns().forEach(column -> expressions.add(column.expression()));
                table.rules().forEach(rule -> {
                    expressions.addAll(rule.tests());
                    expressions.add(rule.output());
                });
                yield expressions.stream();
            }
        };
    }
}
