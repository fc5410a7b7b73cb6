package org.cwtt.scoring.dmn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.scoring.dmn.Logic.Column;
import org.cwtt.scoring.dmn.Logic.Hit;
import org.cwtt.scoring.dmn.Logic.Rule;
import org.cwtt.scoring.domain.Criterion;
import org.cwtt.scoring.domain.DomainRules;
import org.cwtt.scoring.domain.Requirement;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.Scale;
import org.cwtt.scoring.words.Words;

/// The decision about one domain's level: the gravest level of the rules that hold.
final class DomainDecisions {
    private final Ruleset ruleset;
    private final Model model;

    DomainDecisions(Ruleset ruleset, Model model) {
        this.ruleset = ruleset;
        this.model = model;
    }

    void add(DomainRules rules) {
        Map<String, Rising> risings = new LinkedHashMap<>();
        for (Criterion criterion : rules.criteria()) {
            if (criterion.level().raised()) {
                for (Respondent respondent : respondents(criterion)) {
                    risings.put(criterion.id() + respondent, rising(criterion, respondent));
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        risings.values()
                .forEach(rising -> columns.add(new Column(rising.label(), rising.expression(), FeelType.BOOLEAN)));
        columns.add(new Column("Every required scale is settled", required(rules), FeelType.BOOLEAN));
        List<Rule> table = new ArrayList<>();
        int index = 0;
        for (Rising rising : risings.values()) {
            table.add(rule(columns.size(), index++, rising.level(), rising.criterion()));
        }
        table.add(rule(columns.size(), index, RiskLevel.LOW, "nothing raises it"));
        table.add(rule(columns.size(), -1, RiskLevel.UNKNOWN, "too little is known"));
        List<String> levels = List.of(RiskLevel.HIGH, RiskLevel.MEDIUM, RiskLevel.LOW, RiskLevel.UNKNOWN).stream()
                .map(level -> Feel.text(level.name()))
                .toList();
        model.add(new Model.Decision(
                Feel.name(rules.domain().name().toLowerCase(Locale.ROOT), "level"),
                FeelType.LEVEL,
                new Logic.Table(Hit.PRIORITY, columns, levels, List.of("Criterion"), table),
                "Level of the domain " + Words.of(rules.domain())
                        + ": the gravest that any criterion gives; LOW needs every required scale"));
    }

    /// A criterion as one respondent's answers can meet it.
    private record Rising(String criterion, RiskLevel level, String label, String expression) {}

    private Set<Respondent> respondents(Criterion criterion) {
        return criterion.parts().stream()
                .map(part -> scale(part.scale()).title().respondent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Rising rising(Criterion criterion, Respondent respondent) {
        List<String> reached = criterion.parts().stream()
                .filter(part -> scale(part.scale()).title().respondent() == respondent)
                .map(part -> ScaleDecisions.reaches(scale(part.scale()), part.band()))
                .toList();
        String expression = criterion.parts().size() == 1
                ? reached.getFirst()
                : "count([" + Feel.listed(reached) + "][item = true]) >= " + criterion.atLeast();
        return new Rising(criterion.id(), criterion.level(), Words.of(criterion.id()), expression);
    }

    private String required(DomainRules rules) {
        return rules.requires().stream()
                .map((Requirement requirement) -> requirement.anyOf().stream()
                        .map(form -> ScaleDecisions.settled(scale(form)) + " = true")
                        .collect(Collectors.joining(" or ", "(", ")")))
                .collect(Collectors.joining(" and "));
    }

    private static Rule rule(int columns, int which, RiskLevel level, String criterion) {
        List<String> tests = new ArrayList<>(Collections.nCopies(columns, "-"));
        if (which >= 0) {
            tests.set(which, "true");
        }
        return new Rule(tests, Feel.text(level.name()), List.of(criterion));
    }

    private Scale scale(String id) {
        return Objects.requireNonNull(ruleset.scales().get(id));
    }
}
