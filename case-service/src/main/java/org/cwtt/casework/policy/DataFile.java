package org.cwtt.casework.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cwtt.casework.domain.InvalidPolicyException;
import org.jspecify.annotations.Nullable;

/// Reads YAML strictly: a file on disk, or else one that ships with the service.
final class DataFile {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private DataFile() {}

    /// @throws InvalidPolicyException when it is missing or is not of this shape
    static <T> T read(String name, Class<T> shape) {
        try (InputStream content = open(name)) {
            T read = YAML.readValue(content, shape);
            if (read == null) {
                throw new InvalidPolicyException(name + ": is empty");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new InvalidPolicyException(name + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new InvalidPolicyException(name + ": cannot be read: " + e.getMessage());
        }
    }

    /// @throws InvalidPolicyException when nothing was given
    static <T> T needed(String field, @Nullable T given) {
        if (given == null) {
            throw new InvalidPolicyException(field + ": nothing was given");
        }
        return given;
    }

    /// @throws InvalidPolicyException when it is none of the constants
    static <E extends Enum<E>> E oneOf(Class<E> type, String field, @Nullable String given) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidPolicyException("%s: '%s' was given, expected one of %s"
                        .formatted(field, given, Arrays.toString(type.getEnumConstants()))));
    }

    private static InputStream open(String name) throws IOException {
        Path onDisk = Path.of(name);
        if (Files.isRegularFile(onDisk)) {
            return Files.newInputStream(onDisk);
        }
        InputStream shipped = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (shipped == null) {
            throw new InvalidPolicyException(name + ": there is no such file");
        }
        return shipped;
    }
}
