package org.cwtt.intake.child.matching;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.cwtt.intake.child.domain.Child;

/// A name reduced to what is compared: lower case, no accents, letters and digits only, words apart by one space.
public final class NameKey {
    private NameKey() {}

    /// The key of both names, as stored and searched.
    public static String of(Child.Name name) {
        return of(name.given() + " " + name.family());
    }

    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’`]", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .trim();
    }

    static List<String> words(String name) {
        return List.of(of(name).split(" ", -1));
    }
}
