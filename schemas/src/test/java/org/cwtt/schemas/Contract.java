package org.cwtt.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.idl.IdlReader;

/// One version of a contract as it stands in `src/main/avro`.
///
/// @param name the topic with its major version, such as `intake.child.changed-v1`
/// @param minor the version within it
record Contract(String name, int minor, Path file, Schema schema) {
    private static final Path FOLDER = Path.of("src/main/avro");
    private static final Path RELEASED = Path.of("src/test/resources/released.sha256");
    private static final Pattern FILE_NAME = Pattern.compile("([a-z.-]+-v\\d+)\\.(\\d+)\\.avdl");
    private static final Pattern DEPARTMENT_TOPIC = Pattern.compile("referral\\.[a-z-]+\\.requested-v(\\d+)");

    /// All versions of each contract, oldest first.
    static Map<String, List<Contract>> allByName() {
        return files().map(Contract::read)
                .sorted(Comparator.comparingInt(Contract::minor))
                .collect(Collectors.groupingBy(Contract::name, TreeMap::new, Collectors.toList()));
    }

    /// The departments' topics share one contract.
    static String nameFor(Topic topic) {
        return DEPARTMENT_TOPIC.matcher(topic.topicName()).replaceAll("referral.department.requested-v$1");
    }

    static Map<String, String> checksums() {
        return files().collect(Collectors.toMap(file -> file.getFileName().toString(), Contract::sha256));
    }

    static Map<String, String> releasedChecksums() throws IOException {
        return Files.readAllLines(RELEASED).stream()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    }

    List<Schema> enums() {
        List<Schema> found = new ArrayList<>();
        collectEnums(schema, found);
        return found;
    }

    private static void collectEnums(Schema schema, List<Schema> found) {
        switch (schema.getType()) {
            case ENUM -> found.add(schema);
            case RECORD -> schema.getFields().forEach(field -> collectEnums(field.schema(), found));
            case ARRAY -> collectEnums(schema.getElementType(), found);
            case MAP -> collectEnums(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(type -> collectEnums(type, found));
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private static Stream<Path> files() {
        try (Stream<Path> tree = Files.walk(FOLDER)) {
            return tree.filter(file -> file.toString().endsWith(".avdl")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Contract read(Path file) {
        Matcher name = FILE_NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException(file + " is not named <topic>-v<major>.<minor>.avdl");
        }
        try {
            Schema schema = new IdlReader().parse(file).getMainSchema();
            return new Contract(name.group(1), Integer.parseInt(name.group(2)), file, schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
