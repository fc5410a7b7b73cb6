package org.cwtt.scoring.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.Respondent;

/// Codes and numbers as words.
public final class Words {
    private static final Map<String, String> ABBREVIATIONS =
            Map.of("csg", "Child Support Grant", "tb", "TB", "bmi", "BMI", "psc17", "PSC-17", "cesd10", "CES-D-10");

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("en", "English"),
            Map.entry("en-home", "English home language"),
            Map.entry("en-additional", "English additional language"),
            Map.entry("af", "Afrikaans"),
            Map.entry("zu", "isiZulu"),
            Map.entry("xh", "isiXhosa"),
            Map.entry("st", "Sesotho"),
            Map.entry("tn", "Setswana"),
            Map.entry("nso", "Sepedi"),
            Map.entry("ts", "Xitsonga"),
            Map.entry("ss", "Siswati"),
            Map.entry("ve", "Tshivenda"),
            Map.entry("nr", "isiNdebele"));

    private Words() {}

    /// A code such as `no-stable-caregiver`.
    public static String of(String code) {
        return Arrays.stream(code.split("[-_.]"))
                .map(part -> ABBREVIATIONS.getOrDefault(part, part))
                .collect(Collectors.joining(" "))
                .strip();
    }

    /// An item such as `hhs.no-food`, without the part of the questionnaire that it belongs to.
    public static String ofItem(String item) {
        return of(item.substring(item.indexOf('.') + 1));
    }

    public static String of(Domain domain) {
        return capitalised(domain.name().toLowerCase(Locale.ROOT));
    }

    public static String of(Respondent respondent) {
        return of(respondent.name().toLowerCase(Locale.ROOT));
    }

    /// A language by its code; the code itself when it is none of South Africa's.
    public static String ofLanguage(String code) {
        return LANGUAGES.getOrDefault(code, code);
    }

    /// At most two decimals, none that are zero.
    public static String of(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// The words with a capital first letter.
    public static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// `a`, `a and b`, `a, b and c`.
    public static String listed(List<String> words, String lastWord) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " " + lastWord + " " + words.getLast();
    }
}
