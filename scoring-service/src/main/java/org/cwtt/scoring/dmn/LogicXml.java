package org.cwtt.scoring.dmn;

import java.util.Map;
import org.cwtt.scoring.dmn.Logic.Column;
import org.cwtt.scoring.dmn.Logic.Rule;

/// Decisions and functions with their logic, as the XML of DMN 1.3.
final class LogicXml {
    private final Model model;

    LogicXml(Model model) {
        this.model = model;
    }

    void decision(Xml root, Model.Decision decision) {
        Xml node = root.child("decision").with("id", decision.name()).with("name", decision.name());
        node.text("description", decision.description());
        variable(node, decision.name(), decision.type());
        model.requirements(decision).forEach(needed -> informationRequirement(node, decision, needed));
        model.requirements(decision).forEach(needed -> knowledgeRequirement(node, decision, needed));
        switch (decision.logic()) {
            case Logic.Literal literal -> node.part("literalExpression").text("text", literal.text());
            case Logic.Steps steps -> steps(node, steps);
            case Logic.Table table -> table(node, table, decision.name(), decision.type());
        }
    }

    void function(Xml root, Model.Function function) {
        Xml node =
                root.child("businessKnowledgeModel").with("id", function.name()).with("name", function.name());
        node.part("variable").with("name", function.name());
        Xml logic = node.part("encapsulatedLogic").with("kind", "FEEL");
        logic.part("formalParameter")
                .with("name", function.parameter())
                .with("typeRef", function.parameterType().reference());
        table(logic, function.table(), function.name(), FeelType.NUMBER);
    }

    /// The id of what a decision needs, for its line in the diagram.
    static String requirement(Model.Decision decision, Model.Node needed) {
        return decision.name() + "_needs_" + needed.name();
    }

    private static void informationRequirement(Xml node, Model.Decision decision, Model.Node needed) {
        switch (needed) {
            case Model.Input input ->
                requirement(node, "informationRequirement", decision, needed)
                        .child("requiredInput")
                        .with("href", "#" + input.name());
            case Model.Decision other ->
                requirement(node, "informationRequirement", decision, needed)
                        .child("requiredDecision")
                        .with("href", "#" + other.name());
            case Model.Function _ -> {}
        }
    }

    private static void knowledgeRequirement(Xml node, Model.Decision decision, Model.Node needed) {
        if (needed instanceof Model.Function function) {
            requirement(node, "knowledgeRequirement", decision, needed)
                    .child("requiredKnowledge")
                    .with("href", "#" + function.name());
        }
    }

    private static Xml requirement(Xml node, String kind, Model.Decision decision, Model.Node needed) {
        return node.child(kind).with("id", requirement(decision, needed));
    }

    private static void variable(Xml node, String name, FeelType type) {
        Xml variable = node.part("variable").with("name", name);
        if (!type.reference().isEmpty()) {
            variable.with("typeRef", type.reference());
        }
    }

    private static void steps(Xml decision, Logic.Steps steps) {
        Xml context = decision.part("context");
        for (Map.Entry<String, String> step : steps.steps().entrySet()) {
            Xml entry = context.part("contextEntry");
            entry.part("variable").with("name", step.getKey());
            entry.part("literalExpression").text("text", step.getValue());
        }
        if (!steps.result().isEmpty()) {
            context.part("contextEntry").part("literalExpression").text("text", steps.result());
        }
    }

    private static void table(Xml owner, Logic.Table table, String name, FeelType type) {
        Xml node = owner.part("decisionTable")
                .with("hitPolicy", table.hit().name())
                .with("preferredOrientation", "Rule-as-Row")
                .with("outputLabel", name);
        for (Column column : table.columns()) {
            Xml expression = node.part("input").with("label", column.label()).part("inputExpression");
            expression.with("typeRef", column.type().reference());
            expression.text("text", column.expression());
        }
        Xml output = node.part("output");
        if (type != FeelType.BANDS) {
            output.with("typeRef", type.reference());
        }
        if (!table.outputs().isEmpty()) {
            output.part("outputValues").text("text", Feel.listed(table.outputs()));
        }
        table.notes().forEach(note -> node.child("annotation").with("name", note));
        table.rules().forEach(rule -> rule(node, rule));
    }

    private static void rule(Xml table, Rule rule) {
        Xml node = table.part("rule");
        if (!rule.notes().isEmpty()) {
            // Some tools show this beside the rule, and not the annotations.
            node.text("description", String.join("; ", rule.notes()));
        }
        rule.tests().forEach(test -> node.part("inputEntry").text("text", test));
        node.part("outputEntry").text("text", rule.output());
        rule.notes().forEach(note -> node.child("annotationEntry").text("text", note));
    }
}
