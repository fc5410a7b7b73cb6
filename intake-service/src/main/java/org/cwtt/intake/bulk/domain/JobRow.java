package org.cwtt.intake.bulk.domain;

import java.util.Map;

/// A row that waits.
///
/// @param line in the file, from 1, the header of a table being the first
/// @param values by the name of the column, without white space around; what is missing or empty has none
public record JobRow(int line, Map<String, String> values) {
    public JobRow {
        values = Map.copyOf(values);
    }
}
