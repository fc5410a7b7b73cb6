package org.cwtt.scoring.questionnaires;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.InvalidRulesetException.Fault;
import org.cwtt.scoring.domain.PublishedItem;
import org.cwtt.scoring.domain.QuestionnaireFit;
import org.cwtt.scoring.domain.QuestionnaireFit.Misfit;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.rulesets.Rulesets;

/// The items of every published version of every questionnaire.
@Singleton
public final class PublishedQuestionnaires {
    private final Map<Edition, Questionnaire> known = new ConcurrentSkipListMap<>();

    /// @param languages in which every question and choice is worded
    private record Questionnaire(List<PublishedItem> items, Set<String> languages) {}

    /// One version of a questionnaire.
    private record Edition(int version, String questionnaire) implements Comparable<Edition> {
        @Override
        public int compareTo(Edition other) {
            return Comparator.comparingInt(Edition::version)
                    .thenComparing(Edition::questionnaire)
                    .compare(this, other);
        }
    }

    /// @param languages in which every question and choice is worded
    public void announced(String questionnaire, int version, List<PublishedItem> asked, Set<String> languages) {
        known.put(new Edition(version, questionnaire), new Questionnaire(List.copyOf(asked), Set.copyOf(languages)));
    }

    /// False when it is known that a version has no complete wording in a language.
    public boolean mayBeWordedIn(String language, String questionnaire, int version) {
        Questionnaire asked = known.get(new Edition(version, questionnaire));
        return asked == null || asked.languages().contains(language);
    }

    /// The items of all questionnaires, in every version, the newer ones later; none before one is published.
    public List<PublishedItem> items() {
        return known.values().stream()
                .flatMap(questionnaire -> questionnaire.items().stream())
                .toList();
    }

    /// Refuses a ruleset that looks at what no questionnaire asks, or expects another kind of answer.
    ///
    /// As long as no questionnaire is published there is nothing to compare with, and nothing to score.
    ///
    /// @param document the ruleset as it was handed in
    /// @throws InvalidRulesetException with one fault for each item that does not fit, at the line where its scale
    ///     names it
    public void requireFit(Ruleset ruleset, String document) {
        if (known.isEmpty()) {
            return;
        }
        List<Misfit> misfits = QuestionnaireFit.misfits(ruleset, items());
        if (!misfits.isEmpty()) {
            List<String> scales = List.copyOf(ruleset.scales().keySet());
            InvalidRulesetException faults = new InvalidRulesetException(misfits.stream()
                    .map(misfit -> new Fault(
                            "scales[" + scales.indexOf(misfit.scale()) + "]",
                            misfit.item(),
                            "scale " + misfit.scale() + ": " + misfit.item() + " " + misfit.reason()))
                    .toList());
            throw Rulesets.located(document, faults);
        }
    }
}
