package org.cwtt.scoring.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A cut-off as evidence states it, such as `-3 <= z < -2`, in words.
///
/// @param scoreName what the number is: `z`, `days`, `score`; empty for a condition on answers
/// @param words such as `from -3 to below -2`
public record CutOff(String scoreName, String words) {
    private static final String NONE_OF = "none of ";
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern BETWEEN = Pattern.compile(NUMBER + " (<=?) (.+) (<=?) " + NUMBER);
    private static final Pattern ONE_SIDED = Pattern.compile("(.+?) (<=|>=|<|>|=) " + NUMBER);
    private static final Pattern TERM = Pattern.compile("[a-z0-9]+\\.[a-z0-9.-]*[a-z0-9]");

    /// The cut-off of a score.
    public static CutOff ofScore(String stated) {
        Matcher between = BETWEEN.matcher(stated);
        if (between.matches()) {
            return new CutOff(between.group(3), between(between));
        }
        Matcher oneSided = ONE_SIDED.matcher(stated);
        return oneSided.matches()
                ? new CutOff(oneSided.group(1), oneSided(oneSided.group(2), oneSided.group(3)))
                : new CutOff("", stated);
    }

    /// The condition of a finding, with the items as words.
    public static CutOff ofFinding(String stated) {
        if (stated.startsWith(NONE_OF)) {
            return new CutOff("", "none of these holds: " + Words.of(stated.substring(NONE_OF.length())));
        }
        String readable = TERM.matcher(stated).replaceAll(term -> Matcher.quoteReplacement(Words.ofItem(term.group())));
        return new CutOff(
                "",
                readable.replace(" is true", " is yes")
                        .replace(" is false", " is no")
                        .replace(" / ", " for each of ")
                        .replace(" <= ", " at most ")
                        .replace(" >= ", " at least ")
                        .replace(" < ", " below ")
                        .replace(" > ", " above "));
    }

    private static String between(Matcher found) {
        String from = found.group(1);
        String to = found.group(5);
        boolean fromIncluded = found.group(2).equals("<=");
        boolean toIncluded = found.group(4).equals("<=");
        if (fromIncluded) {
            return toIncluded ? from + " to " + to : "from " + from + " to below " + to;
        }
        return toIncluded ? "above " + from + ", up to " + to : "above " + from + ", below " + to;
    }

    private static String oneSided(String sign, String number) {
        return switch (sign) {
            case "<" -> "below " + number;
            case "<=" -> number + " or less";
            case ">" -> "above " + number;
            case ">=" -> number + " or more";
            default -> "exactly " + number;
        };
    }
}
