package org.cwtt.scoring.dmn;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cwtt.scoring.domain.Answer;
import org.cwtt.scoring.domain.BenchmarkMeasure;
import org.cwtt.scoring.domain.Bounds;
import org.cwtt.scoring.domain.CountMeasure;
import org.cwtt.scoring.domain.GrowthIndicator;
import org.cwtt.scoring.domain.GrowthMeasure;
import org.cwtt.scoring.domain.Interview;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.Scale;
import org.cwtt.scoring.domain.ScoredScale;
import org.cwtt.scoring.domain.Submission;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult.DecisionEvaluationStatus;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.core.ast.DecisionNodeImpl;
import org.kie.dmn.core.ast.InputDataNodeImpl;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/// A decision engine that we did not write (KIE), which scores by the exported model.
final class Oracle {
    // Kept, so that its level is. The engine formats a line for every variable it sets, and warns of every null.
    private static final Logger ENGINE = Logger.getLogger("org.kie");

    private final Ruleset ruleset;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<Goal> goals = new ArrayList<>();

    /// A decision with the inputs that it needs, over other decisions or at once. The engine copies every value that it
    /// was given for every expression, so it is given few at a time.
    private record Goal(String decision, Set<String> inputs) {}

    Oracle(Ruleset ruleset, String xml) {
        ENGINE.setLevel(Level.SEVERE);
        this.ruleset = ruleset;
        Resource resource = ResourceFactory.newReaderResource(new StringReader(xml), "UTF-8");
        resource.setSourcePath("ruleset.dmn");
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().getFirst();
        Set<String> reached = new HashSet<>();
        // The levels stand last, and need most of what stands before them.
        for (DecisionNode decision : List.copyOf(model.getDecisions()).reversed()) {
            if (!reached.contains(decision.getName())) {
                Set<String> inputs = new HashSet<>();
                gather((DMNBaseNode) decision, reached, inputs);
                goals.add(new Goal(decision.getName(), inputs));
            }
        }
    }

    private static void gather(DMNBaseNode node, Set<String> decisions, Set<String> inputs) {
        switch (node) {
            case InputDataNodeImpl input -> inputs.add(input.getName());
            case DecisionNodeImpl decision -> {
                decisions.add(decision.getName());
                decision.getDependencies().values().forEach(next -> gather((DMNBaseNode) next, decisions, inputs));
            }
            default -> {}
        }
    }

    /// What the engine complains of in the model.
    List<String> complaints() {
        return model.getMessages().stream().map(Object::toString).toList();
    }

    /// Scores by the model.
    ///
    /// @throws IllegalStateException when the engine could not make a decision
    Verdict verdict(List<Submission> submissions) {
        Map<String, Object> inputs = new HashMap<>();
        submissions.forEach(submission -> addInputs(submission, inputs));
        Map<String, @Nullable Object> decided = new HashMap<>();
        for (Goal goal : goals) {
            DMNContext context = runtime.newContext();
            goal.inputs().forEach(input -> context.set(input, inputs.get(input)));
            DMNResult result = runtime.evaluateByName(model, context, goal.decision());
            if (result.hasErrors()) {
                throw new IllegalStateException(result.getMessages() + " of " + submissions);
            }
            result.getDecisionResults().stream()
                    .filter(one -> one.getEvaluationStatus() == DecisionEvaluationStatus.SUCCEEDED)
                    .forEach(one -> decided.put(one.getDecisionName(), one.getResult()));
        }
        return Verdict.theirs(ruleset, decided);
    }

    private void addInputs(Submission submission, Map<String, Object> inputs) {
        submission.answers().forEach((item, answer) -> {
            switch (answer) {
                case Answer.Truth(boolean value) -> inputs.put(Feel.name(item), value);
                case Answer.Quantity(double value) -> inputs.put(Feel.name(item), BigDecimal.valueOf(value));
                case Answer.Choice(String code) -> inputs.put(Feel.name(item), code);
                case Answer.Absence _ -> {}
            }
        });
        Interview interview = submission.interview();
        String respondent = Feel.name(submission.respondent().name().toLowerCase(Locale.ROOT));
        inputs.put(respondent + "_age_in_years", BigDecimal.valueOf(yearsOf(interview)));
        inputs.put(respondent + "_language", interview.wordedIn());
        inputs.put(respondent + "_grade", interview.grade());
        inputs.put(respondent + "_month", BigDecimal.valueOf(interview.on().getMonthValue()));
        for (Scale scale : ruleset.scales().values()) {
            if (scale instanceof ScoredScale scored && scale.title().respondent() == submission.respondent()) {
                addOwn(scored, submission, inputs);
            }
        }
    }

    /// Counted birthday by birthday, so that it shares nothing with how our evaluator counts.
    private static int yearsOf(Interview interview) {
        LocalDate born = interview.on().minusDays(interview.ageInDays());
        int years = 0;
        while (!born.plusYears(years + 1L).isAfter(interview.on())) {
            years++;
        }
        return years;
    }

    /// What the scale needs beside answers and facts.
    private void addOwn(ScoredScale scale, Submission submission, Map<String, Object> inputs) {
        switch (scale.measure()) {
            case CountMeasure _, BenchmarkMeasure _ ->
                inputs.put(Feel.name(scale.id(), "asked"), submission.asks(scale.items()));
            case GrowthMeasure measure -> {
                Double z = zScore(measure, submission);
                if (z != null) {
                    inputs.put(Feel.name(scale.id(), "z"), BigDecimal.valueOf(z));
                }
            }
            default -> {}
        }
    }

    /// By the published figures, without regard to what the ruleset finds plausible.
    private static @Nullable Double zScore(GrowthMeasure measure, Submission submission) {
        Double weight = measured(measure.weight(), submission);
        Double height = measured(measure.height(), submission);
        Double value = switch (measure.indicator()) {
            case GrowthIndicator indicator
            when indicator.needsWeight() && indicator.needsHeight() ->
                weight == null || height == null ? null : Double.valueOf(weight / (height / 100 * (height / 100)));
            case GrowthIndicator indicator when indicator.needsWeight() -> weight;
            case GrowthIndicator _ -> height;
        };
        if (value == null) {
            return null;
        }
        Interview interview = submission.interview();
        if (height != null && isWrong(measure, interview, height)) {
            return null;
        }
        var z = measure.reference().zScore(measure.indicator(), interview.sex(), interview.ageInDays(), value);
        return z.isPresent() ? z.getAsDouble() : null;
    }

    /// A height that is an error of measurement makes no z-score that the model could be given.
    private static boolean isWrong(GrowthMeasure measure, Interview interview, double height) {
        var z = measure.reference()
                .zScore(GrowthIndicator.HEIGHT_FOR_AGE, interview.sex(), interview.ageInDays(), height);
        Bounds plausible = measure.plausibleHeight();
        return plausible != null && z.isPresent() && !plausible.contain(z.getAsDouble());
    }

    private static @Nullable Double measured(@Nullable String item, Submission submission) {
        Double value = item == null ? null : submission.quantityOf(item);
        return value == null || value <= 0 ? null : value;
    }
}
