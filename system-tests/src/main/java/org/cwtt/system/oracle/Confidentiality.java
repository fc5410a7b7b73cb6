package org.cwtt.system.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.system.client.TopicReader;
import org.cwtt.system.cohort.Child;

/// No child's name and no learner number is in any record of any topic, or in any log.
final class Confidentiality {
    static final String NAME = "noPersonalData";

    private static final Pattern THIRTEEN_DIGITS = Pattern.compile("(?<!\\d)\\d{13}(?!\\d)");

    private final TopicReader topics;
    private final Path logs;
    private final Doubts doubts = new Doubts(NAME);

    Confidentiality(TopicReader topics, Path logs) {
        this.topics = topics;
        this.logs = logs;
    }

    Finding check(Ledger ledger) {
        List<Child> children = ledger.cohort().children();
        List<String> names = children.stream()
                .flatMap(child -> Stream.of(child.givenNames(), child.familyName()))
                .distinct()
                .toList();
        Set<String> numbers = children.stream()
                .map(Child::learnerNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        topics.each(topics.topics(), message -> {
            StringBuilder text = new StringBuilder(String.valueOf(message.key()));
            byte[] value = message.value();
            if (value != null) {
                text.append(' ').append(new String(value, ISO_8859_1));
            }
            message.headers().forEach(header -> text.append(' ').append(new String(header.value(), ISO_8859_1)));
            inspect(message.topic() + " at " + message.offset(), text.toString(), names, numbers);
        });
        inspectLogs(names, numbers);
        return doubts.finding();
    }

    private void inspectLogs(List<String> names, Set<String> numbers) {
        try (Stream<Path> files = Files.walk(logs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (Stream<String> lines = Files.lines(file, ISO_8859_1)) {
                    lines.forEach(line -> inspect(file.getFileName().toString(), line, names, numbers));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inspect(String where, String text, List<String> names, Set<String> numbers) {
        for (String name : names) {
            doubts.unless(!text.contains(name), () -> "a name in " + where);
        }
        var digits = THIRTEEN_DIGITS.matcher(text);
        while (digits.find()) {
            doubts.unless(!numbers.contains(digits.group()), () -> "a learner number in " + where);
        }
    }
}
