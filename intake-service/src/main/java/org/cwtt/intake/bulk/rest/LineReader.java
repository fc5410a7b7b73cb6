package org.cwtt.intake.bulk.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cwtt.intake.bulk.StartJob;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.bulk.domain.RowProblem;
import org.cwtt.intake.bulk.domain.RowResult;
import org.cwtt.intake.rest.IntakeBodies;
import org.cwtt.intake.rest.Problem;
import org.jspecify.annotations.Nullable;

/// Reads objects, one a line (NDJSON), as the rows of a table: `{"questionnaire": {"id": "cwtt-teacher"}}` is a column
/// `questionnaire.id`, and answers stand under their items' codes: `{"answers": {"attendance.days-open": 48}}`.
final class LineReader {
    private static final int DEEPEST_NESTING = 4;
    private static final String ABSENT = "absent";
    private static final String ANSWERS = "answers";

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .maxStringLength(IntakeBodies.ONE)
                            .build())
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private LineReader() {}

    /// Tells of every line, also of those that cannot be read.
    ///
    /// @param columns the meaning of a field's name
    static void read(Path file, Function<String, Optional<String>> columns, StartJob.Sink rows) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int line = 0;
            for (String one = text.readLine(); one != null; one = text.readLine()) {
                line++;
                if (!one.isBlank()) {
                    put(line, one, columns, rows);
                }
            }
        } catch (CharacterCodingException _) {
            throw Problem.of(400, "malformed-file", "The file is not in UTF-8").build();
        }
    }

    private static void put(int line, String text, Function<String, Optional<String>> columns, StartJob.Sink sink) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                Map<String, String> values = new HashMap<>();
                put("", node, columns, values);
                sink.row(new JobRow(line, values));
                return;
            }
        } catch (JsonProcessingException _) {
            // Told as a problem of its line.
        }
        sink.unreadable(RowResult.refused(line, List.of(new RowProblem(null, null, "a JSON object"))));
    }

    private static void put(
            String path, JsonNode object, Function<String, Optional<String>> columns, Map<String, String> values) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = path + field.getKey();
            JsonNode value = field.getValue();
            String absent = absent(value);
            if (value.isObject() && absent == null) {
                put(name.equals(ANSWERS) ? "" : name + ".", value, columns, values);
            } else if (!value.isNull()) {
                columns.apply(name).ifPresent(column -> values.put(column, absent == null ? text(value) : absent));
            }
        }
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static @Nullable String absent(JsonNode value) {
        return value.size() == 1 && value.path(ABSENT).isTextual()
                ? value.path(ABSENT).asText()
                : null;
    }
}
