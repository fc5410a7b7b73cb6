package org.cwtt.casework.domain;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says a piece of evidence as a sentence, such as
/// "Household Hunger Scale 5, severe hunger (4-6), caregiver, FANTA 2011".
public final class PlainWords {
    /// The scales whose code does not read as a name by itself.
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("household-hunger", "Household Hunger Scale"),
            entry("household-hunger-combined", "Household Hunger Scale"),
            entry("bmi-for-age", "BMI-for-age z-score"),
            entry("height-for-age", "Height-for-age z-score"),
            entry("psc17", "PSC-17 total"),
            entry("psc17-internalising", "PSC-17 internalising"),
            entry("psc17-attention", "PSC-17 attention"),
            entry("psc17-externalising", "PSC-17 externalising"),
            entry("caregiver-depression", "The caregiver's depressive symptoms (CES-D-10)"),
            entry("chronic-condition-combined", "Chronic condition"),
            entry("functioning-areas", "Areas with a functional difficulty"),
            entry("functioning-cannot", "Functioning"),
            entry("attendance-share", "Absence in percent"),
            entry("attendance-consecutive", "Longest absence in days"),
            entry("early-reading", "Reading in percent of the benchmark"),
            entry("living-conditions", "Number of deprivations in living conditions"));

    private PlainWords() {}

    /// Leaves out what the evidence does not say.
    public static String of(Evidence evidence) {
        List<String> parts = new ArrayList<>();
        parts.add(scored(evidence));
        parts.add(banded(evidence));
        parts.add(lowered(evidence.respondent()));
        parts.add(evidence.source());
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }

    private static String scored(Evidence evidence) {
        String name = NAMES.getOrDefault(evidence.scale(), capitalised(spaced(evidence.scale())));
        Double score = evidence.score();
        return score == null ? name : name + " " + shortened(score);
    }

    private static String banded(Evidence evidence) {
        String band = spaced(evidence.band());
        if (evidence.cutOff().isBlank()) {
            return band;
        }
        return band.isBlank() ? evidence.cutOff() : band + " (" + evidence.cutOff() + ")";
    }

    /// At most two decimals, none that are zero; a number that is none is left as it is.
    private static String shortened(double score) {
        if (!Double.isFinite(score)) {
            return Double.toString(score);
        }
        BigDecimal rounded = BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String spaced(String code) {
        return code.replace('-', ' ').replace('_', ' ').replace('.', ' ').strip();
    }

    private static String lowered(String code) {
        return spaced(code).toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
