package org.cwtt.scoring.domain;

import java.util.List;

/// A named range of a scale, or a named finding, with all that evidence must say of it.
///
/// @param cutOff in words, such as `z < -3`
/// @param source the publication that the cut-off comes from
/// @param items the items that decide about it
public record Band(String name, String cutOff, String source, List<String> items) {
    public Band {
        items = List.copyOf(items);
        if (source.isBlank()) {
            throw new InvalidRulesetException("band " + name + " has no source");
        }
    }
}
