package org.cwtt.scoring.rest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.scoring.ExplainFlags.Explained;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.ItemAnswer;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.words.Questions;
import org.cwtt.scoring.words.Words;

/// Flags in plain language.
///
/// @param rulesetKnown false when this service does not have the ruleset: scales then go by their codes
/// @param questions how each item was asked that the flags rest on, in the newest version of its questionnaire; only
///     those whose wording is known
public record ExplanationView(
        String rulesetId,
        String rulesetVersion,
        boolean rulesetKnown,
        List<ExplainedView> explanations,
        List<QuestionView> questions) {

    /// @param sentences the level first, then the reasons
    public record ExplainedView(Domain domain, RiskLevel level, boolean provisional, List<String> sentences) {
        static ExplainedView from(Explained explained) {
            return new ExplainedView(
                    explained.flag().domain(),
                    explained.flag().level(),
                    explained.flag().provisional(),
                    explained.sentences());
        }
    }

    /// The wording of an item.
    ///
    /// @param name as the sentences call it
    public record QuestionView(Respondent respondent, String item, String name, String text) {

        static List<QuestionView> of(List<RiskFlag> flags, Questions questions) {
            Stream<Asked> evidence = flags.stream()
                    .flatMap(flag -> flag.evidence().stream())
                    .flatMap(one -> Asked.of(one.respondent(), one.answers(), one.missing()));
            Stream<Asked> unscored = flags.stream()
                    .flatMap(flag -> flag.unscored().stream())
                    .flatMap(one -> Asked.of(one.respondent(), one.answers(), one.missing()));
            return Stream.concat(evidence, unscored)
                    .distinct()
                    .flatMap(asked -> questions.text(asked.respondent(), asked.item()).stream()
                            .map(text -> new QuestionView(
                                    asked.respondent(), asked.item(), Words.ofItem(asked.item()), text)))
                    .toList();
        }

        private record Asked(Respondent respondent, String item) {
            static Stream<Asked> of(Respondent respondent, List<ItemAnswer> answers, List<String> missing) {
                return Stream.concat(answers.stream().map(ItemAnswer::item), missing.stream())
                        .map(item -> new Asked(respondent, item));
            }
        }

        private String line() {
            return Words.capitalised(Words.of(respondent)) + ", " + name + ": " + text;
        }
    }

    /// A paragraph a flag, a line a sentence; then the questions.
    String text() {
        String scoredUnder = "Scored under the ruleset " + rulesetId + " " + rulesetVersion
                + (rulesetKnown ? "." : ", which this service does not have: scales go by their codes.");
        return explanations.stream()
                .map(explained -> String.join("\n", explained.sentences()))
                .collect(Collectors.joining("\n\n", "", "\n\n" + asked() + scoredUnder + "\n"));
    }

    private String asked() {
        return questions.isEmpty()
                ? ""
                : questions.stream()
                        .map(QuestionView::line)
                        .collect(Collectors.joining("\n", "What was asked:\n", "\n\n"));
    }
}
