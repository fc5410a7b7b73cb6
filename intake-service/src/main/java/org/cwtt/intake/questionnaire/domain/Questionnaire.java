package org.cwtt.intake.questionnaire.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A version of a form for one kind of respondent. Once published it never changes.
///
/// @param title by language
public record Questionnaire(
        String id, int version, Respondent respondent, Map<String, String> title, List<Item> items) {
    public Questionnaire {
        Objects.requireNonNull(id, "a questionnaire needs an id");
        Objects.requireNonNull(respondent, "a questionnaire needs a respondent");
        title = Map.copyOf(Objects.requireNonNull(title, "a questionnaire needs a title"));
        items = List.copyOf(items);
    }

    /// Names one version of a questionnaire.
    public record Reference(String id, int version) {}

    public Reference reference() {
        return new Reference(id, version);
    }
}
