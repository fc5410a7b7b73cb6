package org.cwtt.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.cwtt.casework.domain.CaseDecider;

/// What the pages call things in one language. What a language has no words for yet stands in English, marked.
public final class Words {
    private static final String ENGLISH_MARK = " [English]";

    private final Language language;
    private final Map<String, String> own;
    private final Map<String, String> english;

    Words(Language language, Map<String, String> own, Map<String, String> english) {
        this.language = language;
        this.own = own;
        this.english = english;
    }

    /// As HTML names the language.
    public String lang() {
        return language.code() + "-ZA";
    }

    Language language() {
        return language;
    }

    /// @throws IllegalArgumentException when not even English has the words
    public String of(String key) {
        String found = own.get(key);
        if (found != null) {
            return found;
        }
        String fallback = english.get(key);
        if (fallback == null) {
            throw new IllegalArgumentException("there are no words for " + key);
        }
        return fallback + ENGLISH_MARK;
    }

    /// With what is counted or named put in its place.
    String with(String key, Object what) {
        return of(key).replace("{0}", what.toString());
    }

    /// What a constant is called, such as the level HIGH by `level.HIGH`.
    String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /// What a code of the data is called, or the code itself: a later version of the data may have others.
    String code(String code) {
        String key = "code." + code;
        return english.containsKey(key) ? of(key) : code.replace('_', ' ').replace('-', ' ');
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", language.locale()).format(day);
    }

    String day(Instant at) {
        return day(at.atZone(CaseDecider.ZONE).toLocalDate());
    }
}
