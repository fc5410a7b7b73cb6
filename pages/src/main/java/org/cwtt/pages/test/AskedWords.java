package org.cwtt.pages.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cwtt.pages.Words;

/// Which words the pages of a service ask for.
public final class AskedWords {
    private static final Pattern ASKED = Pattern.compile("w\\.(?:of|with)\\(\\s*[\"']([^\"']+)[\"']");

    private AskedWords() {}

    /// The keys that files in these folders name; a key that is put together, and so ends in a dot, is left out.
    public static Set<String> in(String... folders) {
        Set<String> asked = new TreeSet<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                List<Path> all = files.filter(Files::isRegularFile).toList();
                for (Path file : all) {
                    ASKED.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        asked.removeIf(key -> key.endsWith("."));
        return asked;
    }

    /// Fails when a constant of these is not called anything in the language of the words.
    @SafeVarargs
    public static void assertNamed(Words words, Class<? extends Enum<?>>... types) {
        for (Class<? extends Enum<?>> type : types) {
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> assertThat(words.of(constant)).doesNotContain("[English]"));
        }
    }
}
