package org.cwtt.reporting.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// A figure as it was announced.
///
/// @param version grows with every announced change of the cell, from 1
/// @param at when it was announced
public record Publication(Figure figure, long version, Instant at) {

    /// What is to be announced: figures that differ from what was last announced of their cell. A cell that never
    /// counted anything is not announced at all, save coverage of an area with learners.
    ///
    /// @param before by cell
    public static List<Publication> changes(Map<String, Publication> before, Collection<Figure> figures, Instant now) {
        List<Publication> changes = new ArrayList<>();
        for (Figure figure : figures) {
            Publication last = before.get(figure.cell());
            if (last == null) {
                if (saysSomething(figure)) {
                    changes.add(new Publication(figure, 1, now));
                }
            } else if (!last.figure().sameValueAs(figure)) {
                changes.add(new Publication(figure, last.version() + 1, now));
            }
        }
        return changes;
    }

    private static boolean saysSomething(Figure figure) {
        return figure.numerator().orElse(1) != 0 || figure.denominator().orElse(0) != 0;
    }
}
