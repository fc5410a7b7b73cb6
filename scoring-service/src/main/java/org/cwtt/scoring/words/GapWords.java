package org.cwtt.scoring.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.Evidence;
import org.cwtt.scoring.domain.GrowthMeasure;
import org.cwtt.scoring.domain.Reading;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.ScoredScale;
import org.cwtt.scoring.domain.UnscoredScale;

/// The scales that a flag still needs, in sentences: which, answered by whom, and what stands in the way.
record GapWords(RiskFlag flag, Voices voices, Background background) {

    /// First what was answered in part or cannot be used, then what nobody has answered.
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (UnscoredScale gap : flag.unscored()) {
            if (gap.submissionId() == null) {
                unanswered.add(named(gap));
            } else if (isFoundInPart(gap)) {
                sentences.add(partly(gap));
                // The answers that have a value stand with what they showed; so may some of those that are missing.
                sentences.addAll(words(gap)
                        .of(
                                gap.answers().stream()
                                        .filter(AnswerWords::isAbsence)
                                        .toList(),
                                untold(gap)));
            } else {
                sentences.add("Could not be scored: " + named(gap) + ".");
                sentences.addAll(words(gap).of(gap.answers(), gap.missing()));
                workings(gap).ifPresent(sentences::add);
            }
        }
        if (flag.unscored().isEmpty()) {
            // A record from before the reasons were kept.
            flag.missingScales().forEach(scale -> unanswered.add(named(scale)));
        }
        if (!unanswered.isEmpty()) {
            sentences.add("Still needed: " + String.join("; ", unanswered) + ".");
        }
        return sentences;
    }

    /// How a measurement comes to be none: its numbers are there, the z-score is not.
    private Optional<String> workings(UnscoredScale gap) {
        return background
                .scale(gap.scale())
                .filter(scale -> gap.reason().equals("implausible"))
                .flatMap(
                        scale -> scale instanceof ScoredScale scored && scored.measure() instanceof GrowthMeasure growth
                                ? new Workings(
                                                growth,
                                                gap.respondent(),
                                                null,
                                                gap.answers(),
                                                gap.missing().size())
                                        .steps()
                                : Optional.empty());
    }

    private AnswerWords words(UnscoredScale gap) {
        return new AnswerWords(gap.respondent(), background.questions());
    }

    /// True when the flag already shows what the scale has found so far.
    private boolean isFoundInPart(UnscoredScale gap) {
        return gap.reason().equals(Reading.ANSWERS_MISSING)
                && foundInPart(gap).findAny().isPresent();
    }

    private List<String> untold(UnscoredScale gap) {
        return gap.missing().stream()
                .filter(item -> foundInPart(gap).noneMatch(one -> one.missing().contains(item)))
                .toList();
    }

    private Stream<Evidence> foundInPart(UnscoredScale gap) {
        return flag.evidence().stream()
                .filter(evidence -> evidence.scale().equals(gap.scale())
                        && evidence.submissionId().equals(gap.submissionId()));
    }

    private String partly(UnscoredScale gap) {
        return background.title(gap.scale()) + voices.apart(gap.respondent(), gap.submissionId())
                + " was answered only in part: what is missing could still add to it.";
    }

    private String named(UnscoredScale gap) {
        String who = Words.of(gap.respondent());
        return switch (gap.reason()) {
            case UnscoredScale.NOT_ANSWERED -> background.title(gap.scale()) + ", which the " + who + " answers";
            case UnscoredScale.NOT_ASKED -> background.title(gap.scale()) + " (the " + who + " was not asked)";
            default ->
                background.title(gap.scale()) + ", from " + voices.named(gap.respondent(), gap.submissionId()) + " ("
                        + Reasons.of(gap.reason()) + ")";
        };
    }

    private String named(String scale) {
        String who = background
                .scale(scale)
                .map(known -> ", which the " + Words.of(known.title().respondent()) + " answers")
                .orElse("");
        String why = background.reason(scale).map(reason -> " (" + reason + ")").orElse("");
        return background.title(scale) + who + why;
    }
}
