package org.cwtt.scoring.domain;

import java.util.Map;

/// An item of a published questionnaire.
///
/// @param kind with every code that it offers, where it is a choice
/// @param text the question in English; empty when it was not told
/// @param choices what each choice says in English, by code
public record PublishedItem(
        Respondent respondent, String item, ItemKind kind, String text, Map<String, String> choices) {
    public PublishedItem {
        choices = Map.copyOf(choices);
    }

    /// An item whose wording does not matter.
    public PublishedItem(Respondent respondent, String item, ItemKind kind) {
        this(respondent, item, kind, "", Map.of());
    }
}
