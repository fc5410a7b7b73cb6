package org.cwtt.pages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// What the pages call things in one language. What a language has no words for yet stands in English, marked.
public final class Words {
    private static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");
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

    public Language language() {
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

    /// With what is counted or named put in its places, `{0}`, `{1}` and so on.
    public String with(String key, Object... what) {
        String said = of(key);
        for (int i = 0; i < what.length; i++) {
            said = said.replace("{" + i + "}", what[i].toString());
        }
        return said;
    }

    /// What a constant is called, such as the level HIGH by `level.HIGH`.
    public String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /// What a code of the data is called, or the code itself: a later version of the data may have others.
    public String code(String code) {
        String key = "code." + code;
        return english.containsKey(key) ? of(key) : code.replace('_', ' ').replace('-', ' ');
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", language.locale()).format(day);
    }

    public String day(Instant at) {
        return day(at.atZone(ZONE).toLocalDate());
    }

    /// A count, or a share in percent without its sign, with at most one decimal.
    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }
}
