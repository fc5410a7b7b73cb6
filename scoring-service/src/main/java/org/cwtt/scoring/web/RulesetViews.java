package org.cwtt.scoring.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.Band;
import org.cwtt.scoring.domain.Criterion;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.DomainRules;
import org.cwtt.scoring.domain.FindingsScale;
import org.cwtt.scoring.domain.Requirement;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.Scale;
import org.cwtt.scoring.domain.ScoredScale;
import org.cwtt.scoring.web.RulesetView.CriterionView;
import org.cwtt.scoring.web.RulesetView.DomainView;
import org.cwtt.scoring.web.RulesetView.Link;
import org.cwtt.scoring.web.RulesetView.NoteView;
import org.cwtt.scoring.web.RulesetView.PartView;
import org.cwtt.scoring.web.RulesetView.ScaleView;
import org.cwtt.scoring.words.CutOff;
import org.cwtt.scoring.words.Words;

/// From a ruleset to what its page says.
final class RulesetViews {
    private final Ruleset ruleset;

    private RulesetViews(Ruleset ruleset) {
        this.ruleset = ruleset;
    }

    static RulesetView of(Ruleset ruleset, boolean current) {
        return new RulesetViews(ruleset).view(current);
    }

    private RulesetView view(boolean current) {
        List<ScaleView> scales = ruleset.scales().values().stream()
                .map(scale -> ScaleViews.of(scale, ruleset))
                .toList();
        String path = "/v1/rulesets/" + ruleset.id() + "/" + ruleset.version();
        return new RulesetView(
                ruleset.id(),
                ruleset.version(),
                ruleset.title().name(),
                ruleset.title().status(),
                current,
                Words.listed(
                        ruleset.completeWith().stream()
                                .map(respondent -> "the " + Words.of(respondent))
                                .toList(),
                        "and"),
                ruleset.domains().stream().map(this::domain).toList(),
                scales,
                ruleset.scales().values().stream().flatMap(this::notes).toList(),
                List.of(new Link("Decision model (DMN 1.3)", path + "/dmn")));
    }

    private DomainView domain(DomainRules rules) {
        return new DomainView(
                anchor(rules.domain()),
                Words.of(rules.domain()),
                rules.requires().stream().map(this::forms).toList(),
                rules.criteria().stream().map(this::criterion).toList());
    }

    private List<Link> forms(Requirement requirement) {
        return requirement.anyOf().stream().map(this::link).toList();
    }

    private CriterionView criterion(Criterion criterion) {
        String when = criterion.parts().size() == 1
                ? ""
                : (criterion.atLeast() == 1 ? "any" : "at least " + criterion.atLeast())
                        + " of these, by the same respondent:";
        return new CriterionView(
                criterion.level(),
                when,
                criterion.parts().stream().map(this::part).toList());
    }

    private PartView part(Criterion.Part part) {
        return new PartView(link(part.scale()), Words.of(part.band()), cutOff(scale(part.scale()), part.band()));
    }

    private static String cutOff(Scale scale, String band) {
        return switch (scale) {
            case ScoredScale scored
            when !scored.bandsByLanguage().isEmpty() -> "by the language of the questionnaire’s words";
            case ScoredScale scored ->
                scored.bands().ranges().stream()
                        .map(range -> range.band())
                        .filter(named -> named.name().equals(band))
                        .map(named -> ofScore(named.cutOff()))
                        .findFirst()
                        .orElse("");
            case FindingsScale found ->
                found.findings().stream()
                        .map(finding -> finding.band())
                        .filter(named -> named.name().equals(band))
                        .map(named -> CutOff.ofFinding(named.cutOff()).words())
                        .findFirst()
                        .orElse("");
        };
    }

    /// The cut-off of a score with the name of the score, such as `z below -3`.
    static String ofScore(String stated) {
        CutOff cutOff = CutOff.ofScore(stated);
        return (cutOff.scoreName() + " " + cutOff.words()).strip();
    }

    static String anchor(Domain domain) {
        return "domain-" + Words.of(domain).toLowerCase(Locale.ROOT);
    }

    static String anchor(String scale) {
        return "scale-" + scale;
    }

    private Link link(String scale) {
        return new Link(scale(scale).title().name(), "#" + anchor(scale));
    }

    private Scale scale(String id) {
        return Objects.requireNonNull(ruleset.scales().get(id));
    }

    private Stream<NoteView> notes(Scale scale) {
        return OpenPoints.of(scale).stream().map(text -> new NoteView(link(scale.id()), text));
    }

    /// True where nothing but this band is needed for the level.
    static boolean alone(Criterion criterion) {
        return criterion.atLeast() == 1;
    }

    static boolean names(Criterion criterion, Scale scale, Band band) {
        return criterion.parts().contains(new Criterion.Part(scale.id(), band.name()));
    }
}
