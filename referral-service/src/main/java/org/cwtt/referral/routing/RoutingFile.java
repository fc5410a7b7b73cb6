package org.cwtt.referral.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Domain;
import org.cwtt.referral.domain.InvalidRoutingException;
import org.cwtt.referral.domain.Priority;
import org.cwtt.referral.domain.RiskLevel;
import org.cwtt.referral.domain.RoutingRule;
import org.cwtt.referral.domain.RoutingTable;
import org.jspecify.annotations.Nullable;

/// Reads a routing table from YAML: a file on disk, or else one that ships with the service.
public final class RoutingFile {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    record Table(
            @Nullable String id,
            @Nullable String version,
            @Nullable List<Row> rules,
            @Nullable Map<String, String> onDecline) {}

    record Row(
            @Nullable String domain,
            @Nullable String level,
            @Nullable String scale,
            @Nullable String band,
            @Nullable String subject,
            @Nullable List<String> departments,
            @Nullable String priority,
            int respondWithinDays) {}

    private RoutingFile() {}

    /// @throws InvalidRoutingException when it is missing or must not be used
    public static RoutingTable load(String name) {
        return read(name, document(name));
    }

    /// What stands in the file.
    ///
    /// @throws InvalidRoutingException when it is missing
    static String document(String name) {
        try (InputStream content = open(name)) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new InvalidRoutingException("routing %s: cannot be read: %s".formatted(name, e.getMessage()));
        }
    }

    /// Reads a table that somebody considers.
    ///
    /// @throws InvalidRoutingException when it must not be used
    public static RoutingTable parse(String yaml) {
        return read("candidate", yaml);
    }

    static RoutingTable read(String name, String content) {
        try {
            Table table = YAML.readValue(content, Table.class);
            if (table == null || table.id == null || table.version == null || table.rules == null) {
                throw new InvalidRoutingException("routing %s: needs id, version and rules".formatted(name));
            }
            return new RoutingTable(table.id, table.version, rules(name, table.rules), onDecline(name, table));
        } catch (JsonProcessingException e) {
            throw new InvalidRoutingException("routing %s: %s".formatted(name, e.getOriginalMessage()));
        }
    }

    private static InputStream open(String name) throws IOException {
        Path onDisk = Path.of(name);
        if (Files.isRegularFile(onDisk)) {
            return Files.newInputStream(onDisk);
        }
        InputStream shipped = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (shipped == null) {
            throw new InvalidRoutingException("routing %s: there is no such file".formatted(name));
        }
        return shipped;
    }

    private static Map<Department, Department> onDecline(String name, Table table) {
        Map<Department, Department> proposed = new EnumMap<>(Department.class);
        if (table.onDecline != null) {
            table.onDecline.forEach((from, to) -> proposed.put(
                    oneOf(Department.class, name, "department", from),
                    oneOf(Department.class, name, "department", to)));
        }
        return proposed;
    }

    /// What is wrong with a row is told with its place.
    private static List<RoutingRule> rules(String name, List<Row> rows) {
        List<RoutingRule> rules = new ArrayList<>();
        for (Row row : rows) {
            try {
                rules.add(rule(name, row));
            } catch (InvalidRoutingException e) {
                throw new InvalidRoutingException("rules[" + rules.size() + "]", String.valueOf(e.getMessage()));
            }
        }
        return rules;
    }

    private static RoutingRule rule(String name, Row row) {
        Domain domain = oneOf(Domain.class, name, "domain", row.domain);
        List<String> departments = row.departments == null ? List.of() : row.departments;
        Set<Department> led = departments.stream()
                .map(department -> oneOf(Department.class, name, "department", department))
                .collect(Collectors.toSet());
        return new RoutingRule(
                domain,
                oneOf(RiskLevel.class, name, "level", row.level),
                row.scale,
                row.band,
                row.subject == null ? domain.name() : row.subject,
                led,
                oneOf(Priority.class, name, "priority", row.priority),
                row.respondWithinDays);
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String name, String field, @Nullable String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidRoutingException("routing %s: unknown %s '%s', expected one of %s"
                        .formatted(name, field, value, Arrays.toString(type.getEnumConstants()))));
    }
}
