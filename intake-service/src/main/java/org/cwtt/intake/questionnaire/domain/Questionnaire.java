package org.cwtt.intake.questionnaire.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A version of a form for one kind of respondent. Once published it never changes.
///
/// @param title by language
public record Questionnaire(
        String id, int version, Respondent respondent, Map<String, String> title, List<Item> items) {
    private static final String ENGLISH = "en";

    public Questionnaire {
        Objects.requireNonNull(id, "a questionnaire needs an id");
        Objects.requireNonNull(respondent, "a questionnaire needs a respondent");
        title = Map.copyOf(Objects.requireNonNull(title, "a questionnaire needs a title"));
        items = List.copyOf(items);
    }

    /// Names one version of a questionnaire.
    public record Reference(String id, int version) {}

    /// Whose words it has for an interview in a language: that language, or English where not every question and
    /// choice is worded in it. What an interviewer translates while asking is not what a translation was validated
    /// with.
    public String wordedFor(String language) {
        return items.stream().allMatch(item -> item.isWordedIn(language)) ? language : ENGLISH;
    }

    public Reference reference() {
        return new Reference(id, version);
    }
}
