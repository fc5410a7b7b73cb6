package org.cwtt.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/// The words of every language, which are data: `words/en.properties` and its siblings of the service.
@Singleton
public final class WordBook {
    private final Map<Language, Words> byLanguage = new EnumMap<>(Language.class);

    public WordBook() {
        Map<String, String> english = read(Language.EN);
        Arrays.stream(Language.values())
                .forEach(language -> byLanguage.put(language, new Words(language, read(language), english)));
    }

    public Words in(Language language) {
        return Objects.requireNonNull(byLanguage.get(language));
    }

    static Map<String, String> read(Language language) {
        Properties words = new Properties();
        String name = "words/" + language.code() + ".properties";
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(
                        Thread.currentThread().getContextClassLoader().getResourceAsStream(name), name),
                UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, words::getProperty));
    }
}
