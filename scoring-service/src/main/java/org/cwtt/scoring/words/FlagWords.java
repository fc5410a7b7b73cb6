package org.cwtt.scoring.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cwtt.scoring.domain.Evidence;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.RiskLevel;

/// Explains one flag, in sentences for somebody who has little time.
public final class FlagWords {
    private final RiskFlag flag;
    private final Background background;
    private final Voices voices;
    private final List<ReadingWords> readings;
    private final String domain;

    private FlagWords(RiskFlag flag, Background background) {
        this.flag = flag;
        this.background = background;
        this.voices = Voices.of(flag);
        this.readings = ReadingWords.of(flag.evidence(), voices, background);
        this.domain = Words.of(flag.domain());
    }

    /// The level, every reading behind it, what could not be scored, and whether the flag may still change.
    public static List<String> of(RiskFlag flag, Background background) {
        return new FlagWords(flag, background).sentences();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(headline());
        readings.forEach(reading -> sentences.addAll(flag.level().raised() ? reading.sentences() : reading.unraised()));
        sentences.addAll(notExpected());
        sentences.addAll(together());
        sentences.addAll(disagreements());
        sentences.addAll(new GapWords(flag, voices, background).sentences());
        if (flag.provisional()) {
            sentences.add(provisional());
        }
        return sentences;
    }

    private String headline() {
        return switch (flag.level()) {
            case HIGH, MEDIUM -> domain + " is " + flag.level() + ".";
            case LOW -> domain + " is LOW: nothing that is needed is missing, and nothing raises it.";
            case UNKNOWN -> domain + " is UNKNOWN: too little is known. That does not mean that the risk is low.";
        };
    }

    /// What a flag is LOW without: required, but nothing can be expected of the child yet.
    private List<String> notExpected() {
        return flag.level() == RiskLevel.LOW
                ? background.required(flag.domain()).stream()
                        .filter(forms -> flag.evidence().stream().noneMatch(one -> forms.contains(one.scale())))
                        .map(forms -> "Not counted: " + background.title(forms.getFirst())
                                + ". Nothing is expected of the child there yet.")
                        .toList()
                : List.of();
    }

    /// Criteria that ask for several bands at once.
    private List<String> together() {
        Map<String, List<Evidence>> byCriterion = new LinkedHashMap<>();
        for (Evidence evidence : flag.evidence()) {
            if (background.needsSeveral(evidence.criterion())) {
                byCriterion
                        .computeIfAbsent(evidence.criterion() + " " + evidence.submissionId(), _ -> new ArrayList<>())
                        .add(evidence);
            }
        }
        return byCriterion.values().stream()
                .filter(parts -> parts.size() > 1)
                .map(parts -> "Together, "
                        + Words.listed(
                                parts.stream()
                                        .map(part -> background.title(part.scale()) + " ("
                                                + Words.of(part.band().name()) + ")")
                                        .toList(),
                                "and")
                        + " count as " + parts.getFirst().level() + ".")
                .toList();
    }

    private List<String> disagreements() {
        Map<String, List<Evidence>> byScale = flag.evidence().stream()
                .collect(Collectors.groupingBy(Evidence::scale, LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        byScale.forEach((scale, voices) -> {
            long submissions =
                    voices.stream().map(Evidence::submissionId).distinct().count();
            long bands =
                    voices.stream().map(voice -> voice.band().name()).distinct().count();
            // The same score in another band is another cut-off, not another answer.
            long scores = voices.stream().map(Evidence::score).distinct().count();
            boolean scored = voices.stream().allMatch(voice -> voice.score() != null);
            if (submissions > 1 && bands > 1 && !(scored && scores == 1)) {
                sentences.add("The answers to " + background.title(scale)
                        + " do not agree. Each is shown, and the gravest counts.");
            }
        });
        return sentences;
    }

    private String provisional() {
        List<String> awaited = background.awaited(flag.domain()).stream()
                .map((Respondent respondent) -> "the " + Words.of(respondent))
                .toList();
        if (awaited.isEmpty()) {
            return "This is provisional: a section that feeds it has not arrived yet.";
        }
        return "This is provisional: " + Words.listed(awaited, "and") + (awaited.size() == 1 ? " has" : " have")
                + " not answered yet.";
    }
}
