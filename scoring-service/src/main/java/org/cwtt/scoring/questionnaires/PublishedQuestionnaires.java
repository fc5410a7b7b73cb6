package org.cwtt.scoring.questionnaires;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final Map<Edition, List<PublishedItem>> items = new ConcurrentSkipListMap<>();

    /// One version of a questionnaire.
    private record Edition(int version, String questionnaire) implements Comparable<Edition> {
        @Override
        public int compareTo(Edition other) {
            return Comparator.comparingInt(Edition::version)
                    .thenComparing(Edition::questionnaire)
                    .compare(this, other);
        }
    }

    public void announced(String questionnaire, int version, List<PublishedItem> asked) {
        items.put(new Edition(version, questionnaire), List.copyOf(asked));
    }

    /// The items of all questionnaires, in every version, the newer ones later; none before one is published.
    public List<PublishedItem> items() {
        return items.values().stream().flatMap(Collection::stream).toList();
    }

    /// Refuses a ruleset that looks at what no questionnaire asks, or expects another kind of answer.
    ///
    /// As long as no questionnaire is published there is nothing to compare with, and nothing to score.
    ///
    /// @param document the ruleset as it was handed in
    /// @throws InvalidRulesetException with one fault for each item that does not fit, at the line where its scale
    ///     names it
    public void requireFit(Ruleset ruleset, String document) {
        if (items.isEmpty()) {
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
