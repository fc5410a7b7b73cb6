package org.cwtt.intake.area;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the CSV files that ship with the service: `#` lines name the source, the first other line the columns, and no
/// value holds a comma.
final class ReferenceTable {
    /// One line, by column.
    record Row(Map<String, String> values) {
        String get(String column) {
            return Objects.requireNonNull(values.get(column), column);
        }
    }

    private ReferenceTable() {}

    static List<Row> read(String file) {
        return rows(text(file));
    }

    static List<Row> rows(String text) {
        List<String[]> lines = text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .toList();
        String[] columns = lines.getFirst();
        return lines.stream().skip(1).map(values -> row(columns, values)).toList();
    }

    private static Row row(String[] columns, String[] values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i]);
        }
        return new Row(row);
    }

    private static String text(String file) {
        try (InputStream stream = ReferenceTable.class.getResourceAsStream("/reference/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
