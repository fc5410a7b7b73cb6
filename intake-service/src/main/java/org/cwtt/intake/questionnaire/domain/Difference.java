package org.cwtt.intake.questionnaire.domain;

import org.jspecify.annotations.Nullable;

/// One thing that differs between two versions.
///
/// @param item code of the item; null: the questionnaire itself
/// @param what the field, or `item` where one version lacks the item as a whole, or `place` where it stands elsewhere
/// @param from in the earlier version; null: not there
/// @param to in the later version; null: not there
public record Difference(
        @Nullable String item,
        String what,
        @Nullable Object from,
        @Nullable Object to) {}
