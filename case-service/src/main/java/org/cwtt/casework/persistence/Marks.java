package org.cwtt.casework.persistence;

import java.sql.Array;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.Mark;
import org.cwtt.casework.domain.RiskLevel;

/// The levels of a profile as a column `text[]`, which one operator searches by domain, by level or by both.
final class Marks {
    private Marks() {}

    /// The elements with a blank between: an array cannot be an element of the array that carries a batch's column.
    static String write(Map<Domain, RiskLevel> levels) {
        return Mark.of(levels).stream().map(Mark::toString).collect(Collectors.joining(" "));
    }

    static Map<Domain, RiskLevel> read(Array marks) throws SQLException {
        Map<Domain, RiskLevel> levels = new EnumMap<>(Domain.class);
        for (String text : (String[]) marks.getArray()) {
            Mark mark = Mark.parse(text);
            levels.put(mark.domain(), mark.level());
        }
        return levels;
    }
}
