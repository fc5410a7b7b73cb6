package org.cwtt.referral.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cwtt.referral.forms.Form.Field;
import org.cwtt.referral.forms.Form.Section;
import org.jspecify.annotations.Nullable;

/// Reads a form from YAML: a file on disk, or else one that ships with the service.
public final class FormFile {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final int MOST_LINES = 20;

    record Sheet(
            @Nullable String id,
            @Nullable String version,
            @Nullable String language,
            @Nullable String title,
            @Nullable String basis,
            @Nullable List<String> introduction,
            @Nullable List<Part> sections) {}

    record Part(
            @Nullable String title,
            @Nullable String note,
            @Nullable List<Line> fields) {}

    record Line(
            @Nullable String label,
            @Nullable String value,
            int lines,
            @Nullable List<String> choices) {}

    private FormFile() {}

    /// @throws InvalidFormException when it is missing or must not be used
    public static Form load(String name) {
        try (InputStream content = open(name)) {
            return read(name, content);
        } catch (IOException e) {
            throw new InvalidFormException("form %s: cannot be read: %s".formatted(name, e.getMessage()));
        }
    }

    static Form read(String name, InputStream content) throws IOException {
        try {
            Sheet sheet = YAML.readValue(content, Sheet.class);
            if (sheet == null) {
                throw new InvalidFormException("form %s: is empty".formatted(name));
            }
            return new Form(
                    needed(name, "id", sheet.id),
                    needed(name, "version", sheet.version),
                    needed(name, "language", sheet.language),
                    needed(name, "title", sheet.title),
                    needed(name, "basis", sheet.basis),
                    orNone(sheet.introduction),
                    sections(name, orNone(sheet.sections)));
        } catch (JsonProcessingException e) {
            throw new InvalidFormException("form %s: %s".formatted(name, e.getOriginalMessage()));
        }
    }

    private static InputStream open(String name) throws IOException {
        Path onDisk = Path.of(name);
        if (Files.isRegularFile(onDisk)) {
            return Files.newInputStream(onDisk);
        }
        InputStream shipped = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (shipped == null) {
            throw new InvalidFormException("form %s: there is no such file".formatted(name));
        }
        return shipped;
    }

    private static List<Section> sections(String name, List<Part> parts) {
        if (parts.isEmpty()) {
            throw new InvalidFormException("form %s: needs sections".formatted(name));
        }
        List<Section> sections = new ArrayList<>();
        for (Part part : parts) {
            String place = "sections[%d]".formatted(sections.size());
            List<Field> fields = new ArrayList<>();
            for (Line line : orNone(part.fields)) {
                fields.add(field(name, "%s.fields[%d]".formatted(place, fields.size()), line));
            }
            sections.add(new Section(needed(name, place + ".title", part.title), part.note, fields));
        }
        return sections;
    }

    private static Field field(String name, String place, Line line) {
        if (line.lines < 0 || line.lines > MOST_LINES) {
            throw new InvalidFormException(
                    "form %s: %s.lines must lie from 0 to %d".formatted(name, place, MOST_LINES));
        }
        return new Field(
                needed(name, place + ".label", line.label),
                line.value == null ? null : known(name, place, line.value),
                line.lines,
                orNone(line.choices));
    }

    private static KnownValue known(String name, String place, String key) {
        return KnownValue.of(key)
                .orElseThrow(() -> new InvalidFormException("form %s: %s.value '%s' is nothing that is known, of %s"
                        .formatted(name, place, key, KnownValue.keys())));
    }

    private static String needed(String name, String place, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidFormException("form %s: needs %s".formatted(name, place));
        }
        return value;
    }

    private static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
