package org.cwtt.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language of the pages' frame.
public enum Language {
    EN("English"),
    AF("Afrikaans"),
    ZU("isiZulu");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /// What it calls itself.
    public String ownName() {
        return ownName;
    }

    /// As in addresses and in HTML: `en`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How it writes days.
    public Locale locale() {
        return Locale.of(code(), "ZA");
    }

    public static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
