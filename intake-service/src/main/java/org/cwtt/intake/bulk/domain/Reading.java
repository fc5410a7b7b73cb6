package org.cwtt.intake.bulk.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the values of one row and collects what is wrong with them.
public final class Reading {
    private final Map<String, String> values;
    private final List<RowProblem> problems = new ArrayList<>();

    public Reading(Map<String, String> values) {
        this.values = values;
    }

    public <T> @Nullable T needed(Column column, String expected, Function<String, Optional<T>> reader) {
        if (!values.containsKey(column.name())) {
            problems.add(new RowProblem(column.name(), null, expected));
            return null;
        }
        return optional(column, expected, reader);
    }

    public <T> @Nullable T optional(Column column, String expected, Function<String, Optional<T>> reader) {
        return named(column.name(), expected, reader);
    }

    /// The same of a column that has no fixed meaning.
    public <T> @Nullable T named(String column, String expected, Function<String, Optional<T>> reader) {
        String value = values.get(column);
        if (value == null) {
            return null;
        }
        Optional<T> read = reader.apply(value);
        if (read.isEmpty()) {
            problems.add(new RowProblem(column, value, expected));
        }
        return read.orElse(null);
    }

    public boolean failed() {
        return !problems.isEmpty();
    }

    public List<RowProblem> problems() {
        return problems;
    }
}
