package org.cwtt.referral.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads lists of services: CSV with a line of column names, commas or semicolons; or one JSON object a line.
final class ServiceRows {
    static final List<String> COLUMNS = List.of(
            "id",
            "department",
            "name",
            "province",
            "district",
            "catchment",
            "latitude",
            "longitude",
            "capacity",
            "open");

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private ServiceRows() {}

    /// One row: its number, from 1 on, and its values by column; what was left out is absent.
    record Row(int number, Map<String, String> values, List<Problem> problems) {
        Row {
            values = new TreeMap<>(values);
            problems = List.copyOf(problems);
        }
    }

    /// What is wrong with one value.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(int row, String field, @Nullable String given, String expected) {}

    /// @param text with the column names in row 1; the rows after it count from 2, as a spreadsheet shows them
    static List<Row> ofCsv(String text) {
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        List<Row> rows = new ArrayList<>();
        String[] header = null;
        try (MappingIterator<String[]> lines =
                CSV.readerFor(String[].class).with(schema).readValues(withoutMark(text))) {
            for (int number = 1; lines.hasNext(); number++) {
                String[] cells = lines.next();
                if (header == null) {
                    header = cells;
                } else {
                    rows.add(row(number, header, cells));
                }
            }
        } catch (IOException | RuntimeException _) {
            throw Problems.invalid("body", "CSV in UTF-8 with the columns " + String.join(", ", COLUMNS));
        }
        return rows;
    }

    /// @param text one JSON object a line; empty lines are passed over
    static List<Row> ofJsonLines(String text) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : withoutMark(text).split("\r?\n", -1)) {
            number++;
            if (!line.isBlank()) {
                rows.add(row(number, line));
            }
        }
        return rows;
    }

    private static Row row(int number, String[] header, String[] cells) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            String column = i < header.length ? header[i] : "column " + (i + 1);
            enter(values, problems, new Problem(number, column, cells[i], ""));
        }
        return new Row(number, values, problems);
    }

    private static Row row(int number, String line) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        try {
            JsonNode object = JSON.readTree(line);
            if (!object.isObject()) {
                problems.add(new Problem(number, "row", null, "a JSON object"));
            }
            object.properties().forEach(entry -> enter(values, problems, cell(number, entry)));
        } catch (JsonProcessingException _) {
            problems.add(new Problem(number, "row", null, "a JSON object"));
        }
        return new Row(number, values, problems);
    }

    private static Problem cell(int number, Map.Entry<String, JsonNode> entry) {
        JsonNode value = entry.getValue();
        String text = value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
        return new Problem(number, entry.getKey(), text, "");
    }

    private static void enter(Map<String, String> values, List<Problem> problems, Problem cell) {
        String given = cell.given();
        if (given == null || given.isEmpty()) {
            return;
        }
        if (!COLUMNS.contains(cell.field())) {
            problems.add(new Problem(cell.row(), cell.field(), given, "one of " + String.join(", ", COLUMNS)));
        } else {
            values.put(cell.field(), given);
        }
    }

    /// Spreadsheets begin UTF-8 with a mark.
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
