package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The items that somebody may answer: those of the published questionnaires, and those that a ruleset looks at.
public final class KnownItems {
    private final Map<Respondent, Map<String, List<ItemKind>>> kinds = new EnumMap<>(Respondent.class);

    /// @param published the items of all questionnaires, in every version; they tell more closely than the ruleset what
    ///     an item takes
    public KnownItems(Ruleset ruleset, List<PublishedItem> published) {
        for (PublishedItem item : published) {
            of(item.respondent())
                    .computeIfAbsent(item.item(), _ -> new ArrayList<>())
                    .add(item.kind());
        }
        ruleset.expectedItems()
                .forEach((respondent, items) ->
                        items.forEach((item, kind) -> of(respondent).putIfAbsent(item, List.of(anyOf(kind)))));
    }

    /// What a condition looks for is not all that may be answered.
    private static ItemKind anyOf(ItemKind kind) {
        return kind instanceof ItemKind.Number number
                ? new ItemKind.Number(number.whole(), Bounds.ANY, number.unit())
                : kind;
    }

    private Map<String, List<ItemKind>> of(Respondent respondent) {
        return kinds.computeIfAbsent(respondent, _ -> new HashMap<>());
    }

    /// What was expected instead of an answer; none when the answer is one.
    public Optional<String> expectedInstead(Respondent respondent, String item, Answer answer) {
        if (StatutoryTriggers.concern(item)) {
            return Optional.empty();
        }
        List<ItemKind> known = of(respondent).getOrDefault(item, List.of());
        if (known.isEmpty()) {
            return Optional.of("an item that a questionnaire asks the respondent " + respondent);
        }
        boolean fits = answer instanceof Answer.Absence || known.stream().anyMatch(kind -> kind.takes(answer));
        return fits
                ? Optional.empty()
                : Optional.of(known.stream().map(ItemKind::accepted).distinct().collect(Collectors.joining(", or ")));
    }
}
