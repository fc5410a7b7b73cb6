package org.cwtt.intake.classlist.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the values of one row and collects what is wrong with them.
final class Reading {
    private final int line;
    private final Map<Column, String> values;
    private final List<RowProblem> problems = new ArrayList<>();

    Reading(int line, Map<Column, String> values) {
        this.line = line;
        this.values = values;
    }

    <T> @Nullable T needed(Column column, String expected, Function<String, Optional<T>> reader) {
        if (!values.containsKey(column)) {
            problems.add(new RowProblem(line, column, null, expected));
            return null;
        }
        return optional(column, expected, reader);
    }

    <T> @Nullable T optional(Column column, String expected, Function<String, Optional<T>> reader) {
        String value = values.get(column);
        if (value == null) {
            return null;
        }
        Optional<T> read = reader.apply(value);
        if (read.isEmpty()) {
            problems.add(new RowProblem(line, column, value, expected));
        }
        return read.orElse(null);
    }

    boolean failed() {
        return !problems.isEmpty();
    }

    List<RowProblem> problems() {
        return problems;
    }
}
