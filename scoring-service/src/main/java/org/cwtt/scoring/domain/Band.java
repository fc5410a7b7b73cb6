package org.cwtt.scoring.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A named range of a scale, or a named finding, with all that evidence must say of it.
///
/// @param cutOff in words, such as `z < -3`
/// @param source the publication that the cut-off comes from
/// @param items the items that decide about it
/// @param note what a reader must know of the cut-off, such as that it is to be confirmed; none as a rule
public record Band(
        String name,
        String cutOff,
        String source,
        List<String> items,
        @Nullable String note) {

    /// @throws InvalidRulesetException when the source is missing
    public Band {
        items = List.copyOf(items);
        if (source.isBlank()) {
            throw new InvalidRulesetException("band " + name + " has no source");
        }
    }
}
