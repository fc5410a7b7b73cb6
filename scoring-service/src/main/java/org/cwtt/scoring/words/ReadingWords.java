package org.cwtt.scoring.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cwtt.scoring.domain.BenchmarkMeasure;
import org.cwtt.scoring.domain.Blanks;
import org.cwtt.scoring.domain.CountMeasure;
import org.cwtt.scoring.domain.Evidence;
import org.cwtt.scoring.domain.GrowthMeasure;
import org.cwtt.scoring.domain.Measure;
import org.cwtt.scoring.domain.NumberMeasure;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.domain.ScoredScale;
import org.cwtt.scoring.domain.ShareMeasure;
import org.cwtt.scoring.domain.SumMeasure;
import org.jspecify.annotations.Nullable;

/// One band of one scale that one submission reached, in sentences, whatever number of criteria name it.
///
/// @param level the gravest level that it gives by itself; UNKNOWN when it only counts together with others
record ReadingWords(Evidence evidence, Voices voices, RiskLevel level, Background background) {

    /// The readings behind a flag, in the order of its evidence.
    static List<ReadingWords> of(List<Evidence> evidence, Voices voices, Background background) {
        Map<List<Object>, List<Evidence>> readings = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            List<Object> reading =
                    List.of(one.submissionId(), one.scale(), one.band().name());
            readings.computeIfAbsent(reading, _ -> new ArrayList<>()).add(one);
        }
        return readings.values().stream()
                .map(same ->
                        new ReadingWords(same.getFirst(), voices, levelAlone(same, evidence, background), background))
                .toList();
    }

    private static RiskLevel levelAlone(List<Evidence> same, List<Evidence> all, Background background) {
        return same.stream()
                .filter(one -> !background.needsSeveral(one.criterion()) || parts(one, all) == 1)
                .map(Evidence::level)
                .reduce(RiskLevel.UNKNOWN, RiskLevel::worse);
    }

    private static long parts(Evidence one, List<Evidence> all) {
        return all.stream()
                .filter(other -> other.criterion().equals(one.criterion())
                        && other.submissionId().equals(one.submissionId()))
                .count();
    }

    /// What was found, the answers, and what had no answer: enough where the flag is not raised.
    List<String> unraised() {
        List<String> sentences = new ArrayList<>();
        sentences.add(found());
        sentences.addAll(checked());
        return sentences;
    }

    /// The same, with what it counts as and where the cut-off comes from.
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(found());
        switch (level) {
            case HIGH, MEDIUM -> sentences.add("This counts as " + level + ".");
            case LOW -> sentences.add("This raises nothing.");
            case UNKNOWN -> {}
        }
        sentences.add("Source: " + evidence.band().source() + ".");
        background.notes(evidence).forEach(note -> sentences.add("Note: " + note + (note.endsWith(".") ? "" : ".")));
        sentences.addAll(checked());
        return sentences;
    }

    /// All that it takes to check the score by hand.
    private List<String> checked() {
        Workings workings = new Workings(
                measure(),
                evidence.respondent(),
                evidence.score(),
                evidence.answers(),
                evidence.missing().size());
        AnswerWords answers = new AnswerWords(evidence.respondent(), background.questions(), workings::points);
        List<String> sentences = new ArrayList<>(answers.of(evidence.answers(), evidence.missing()));
        workings.steps().ifPresent(sentences::add);
        sentences.addAll(voices.submission(evidence.respondent(), evidence.submissionId()));
        return sentences;
    }

    private @Nullable Measure measure() {
        return background
                .scale(evidence.scale())
                .map(scale -> scale instanceof ScoredScale scored ? scored.measure() : null)
                .orElse(null);
    }

    private String whose() {
        return voices.named(evidence.respondent(), evidence.submissionId());
    }

    private String found() {
        Double score = evidence.score();
        String band = Words.of(evidence.band().name());
        if (score == null) {
            return Words.capitalised(whose() + "'s answers to " + title() + " show: " + band + ". Rule: "
                    + CutOff.ofFinding(evidence.band().cutOff()).words() + ".");
        }
        CutOff cutOff = CutOff.ofScore(evidence.band().cutOff());
        return scored(score, cutOff) + "; " + cutOff.words() + " means " + band + ".";
    }

    private String scored(double score, CutOff cutOff) {
        String number = Words.of(score);
        String named = number + (cutOff.scoreName().equals("score") ? "" : " " + unit(score, cutOff.scoreName()));
        return switch (kind()) {
            case SUM ->
                Words.capitalised(whose()) + "'s answers to " + title() + (isProrated() ? " come to " : " add up to ")
                        + number + (isProrated() ? ", prorated for what has no answer" : "");
            case GROWTH ->
                Words.capitalised(whose()) + "'s measurements for " + title() + " give a z-score of " + number;
            case COUNT ->
                "Of what " + title() + " counts, " + number + (score == 1 ? " applies" : " apply") + " by " + whose()
                        + "'s answers";
            case BENCHMARK ->
                "By " + whose() + "'s answers the learner reached " + number + " % of the benchmark in " + title();
            case OTHER -> Words.capitalised(whose()) + "'s answers to " + title() + " give " + named;
        };
    }

    private static String unit(double score, String unit) {
        return score == 1 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    }

    /// How the sentence about a score begins.
    private enum Kind {
        SUM,
        GROWTH,
        COUNT,
        BENCHMARK,
        OTHER
    }

    /// True when the sum was raised in proportion to what has no answer.
    private boolean isProrated() {
        return !evidence.missing().isEmpty()
                && measure() instanceof SumMeasure sum
                && sum.blanks().policy() == Blanks.Policy.PRORATE;
    }

    private Kind kind() {
        return switch (measure()) {
            case SumMeasure _ -> Kind.SUM;
            case GrowthMeasure _ -> Kind.GROWTH;
            case CountMeasure _ -> Kind.COUNT;
            case BenchmarkMeasure _ -> Kind.BENCHMARK;
            case ShareMeasure _, NumberMeasure _ -> Kind.OTHER;
            case null -> Kind.OTHER;
        };
    }

    private String title() {
        return background.title(evidence.scale());
    }
}
