package org.cwtt.scoring.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cwtt.scoring.domain.PublishedItem;
import org.cwtt.scoring.domain.Respondent;
import org.jspecify.annotations.Nullable;

/// How the questions and their choices are worded, in English. The newest version that asks an item words it.
public final class Questions {
    /// Nothing is known of how anything was asked.
    public static final Questions UNTOLD = new Questions(List.of());

    private final Map<Asked, PublishedItem> items = new HashMap<>();

    private record Asked(Respondent respondent, String item) {}

    /// @param published every published item, the newer ones later
    public Questions(List<PublishedItem> published) {
        published.forEach(item -> items.put(new Asked(item.respondent(), item.item()), item));
    }

    /// The question behind an item; none when its wording was not told.
    public Optional<String> text(Respondent respondent, String item) {
        return find(respondent, item).map(PublishedItem::text).filter(text -> !text.isBlank());
    }

    /// What a choice says, where its code as words does not say the same.
    Optional<String> choice(Respondent respondent, String item, String code) {
        return find(respondent, item)
                .map(known -> known.choices().getOrDefault(code, ""))
                .filter(text -> !text.isBlank() && !text.equalsIgnoreCase(Words.of(code)));
    }

    private Optional<PublishedItem> find(Respondent respondent, String item) {
        @Nullable PublishedItem known = items.get(new Asked(respondent, item));
        return Optional.ofNullable(known);
    }
}
