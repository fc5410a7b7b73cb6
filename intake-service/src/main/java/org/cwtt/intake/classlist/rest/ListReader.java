package org.cwtt.intake.classlist.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cwtt.intake.classlist.domain.Column;
import org.cwtt.intake.classlist.domain.ListRow;
import org.cwtt.intake.rest.Problem;

/// Reads a class list from CSV as schools have it: UTF-8 or Latin-1, with a byte order mark or without, columns apart
/// by
/// semicolon, comma or tab.
final class ListReader {
    /// The most learners of a list.
    static final int MOST = 5000;

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.TRIM_SPACES, CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private ListReader() {}

    /// @param names what columns are called in this list, where they are called otherwise than usual
    /// @throws HttpProblem when it is no table, or lacks a needed column
    static List<ListRow> read(byte[] body, Map<Column, String> names, String schoolId) throws IOException {
        String text = text(body);
        List<ListRow> rows = new ArrayList<>();
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(text)))
                .readValues(text)) {
            Map<Integer, Column> places = lines.hasNext() ? places(lines.next(), names) : Map.of();
            requireNeeded(places);
            while (lines.hasNext()) {
                int line = lines.getCurrentLocation().getLineNr();
                rows.add(ListRow.read(line, values(lines.next(), places), schoolId));
                if (rows.size() > MOST) {
                    throw Problem.of(413, "list-too-long", "A list has at most " + MOST + " learners")
                            .with("limit", MOST)
                            .build();
                }
            }
        } catch (RuntimeJsonMappingException | JsonProcessingException e) {
            throw Problem.of(400, "malformed-list", "The list is no CSV").build();
        }
        return rows;
    }

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            // A Latin-1 file that some tool has put a UTF-8 byte order mark before.
            String text = new String(body, Charset.forName("windows-1252"));
            return text.startsWith("ï»¿") ? text.substring(3) : text;
        }
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String header, char wanted) {
        return header.chars().filter(character -> character == wanted).count();
    }

    private static Map<Integer, Column> places(String[] header, Map<Column, String> names) {
        Map<Integer, Column> places = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            String title = header[i].strip().toLowerCase(Locale.ROOT);
            for (Column column : Column.values()) {
                String named = names.get(column);
                boolean is = named == null
                        ? column.names().contains(title)
                        : named.strip().toLowerCase(Locale.ROOT).equals(title);
                if (is && !places.containsValue(column)) {
                    places.put(i, column);
                }
            }
        }
        return places;
    }

    private static void requireNeeded(Map<Integer, Column> places) {
        List<Column> missing = Arrays.stream(Column.values())
                .filter(column -> column.isNeeded() && !places.containsValue(column))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.of(Problem.UNPROCESSABLE, "columns-missing", "The list lacks columns")
                    .with("missing", missing)
                    .build();
        }
    }

    private static Map<Column, String> values(String[] cells, Map<Integer, Column> places) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        places.forEach((place, column) -> {
            if (place < cells.length && !cells[place].isBlank()) {
                values.put(column, cells[place].strip());
            }
        });
        return values;
    }
}
