package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A scale that makes a number and bands it.
///
/// @param bands where no others are given for the language of the words that were read out
/// @param bandsByLanguage bands of the same names with cut-offs of their own, by language of the words: a cut-off that
///     was validated with a translation says nothing of what an interviewer translated while asking
/// @param best the band in which nothing is wrong; none where a ruleset does not say it
public record ScoredScale(
        ScaleTitle title,
        Measure measure,
        BandTable bands,
        Map<String, BandTable> bandsByLanguage,
        @Nullable String best)
        implements Scale {

    /// @throws InvalidRulesetException when bands leave a gap, or those of a language bear other names
    public ScoredScale {
        bandsByLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(bandsByLanguage));
        bands.requireToCover(measure.range(), measure.wholeNumbers());
        if (best != null && !bands.names().contains(best)) {
            throw new InvalidRulesetException("the best band is " + best + ", which is none of its bands");
        }
        for (Map.Entry<String, BandTable> own : bandsByLanguage.entrySet()) {
            own.getValue().requireToCover(measure.range(), measure.wholeNumbers());
            if (!own.getValue().names().equals(bands.names())) {
                throw new InvalidRulesetException("the bands of the language " + own.getKey() + " must bear the names "
                        + String.join(", ", bands.names()));
            }
        }
    }

    @Override
    public Reading read(Submission submission) {
        if (!title.suits(submission.interview())) {
            return Reading.unusable(AGE_OUTSIDE);
        }
        BandTable table = bandsFor(submission.interview().wordedIn());
        return switch (measure.of(submission)) {
            case Measurement.Measured(double value) ->
                banded(table, value, value).with(caution(submission.interview()));
            case Measurement.AtLeast(double value, double most) -> banded(table, value, most);
            case Measurement.Lacking(String reason) -> Reading.unscored(reason);
            case Measurement.NotExpected(String reason) -> Reading.notExpected(reason);
            case Measurement.Unusable(String reason) -> Reading.unusable(reason);
        };
    }

    /// What makes a score doubtful, as a code; none as a rule.
    private @Nullable String caution(Interview interview) {
        return interview.ageEstimated() && (measure.dependsOnAge() || title.years() != null)
                ? ItemAnswer.AGE_ESTIMATED
                : null;
    }

    /// The bands for the language of the words that were read out.
    public BandTable bandsFor(String language) {
        return bandsByLanguage.getOrDefault(language, bands);
    }

    private Reading banded(BandTable table, double value, double most) {
        Band band = table.of(value);
        if (band == null) {
            // Whole-number bands leave room between the numbers; the questionnaire should not have let this in.
            return Reading.unusable("outside-bands");
        }
        return band.equals(table.of(most))
                ? Reading.scored(List.of(band), value)
                : Reading.unsettled(List.of(band), value);
    }

    @Override
    public List<String> items() {
        return measure.items();
    }

    @Override
    public List<ExpectedItem> expects() {
        return measure.expects();
    }

    @Override
    public List<Condition.Ratio> ratios() {
        return measure instanceof CountMeasure count
                ? count.conditions().stream()
                        .flatMap(condition -> condition.ratios().stream())
                        .toList()
                : List.of();
    }

    @Override
    public List<String> itemsBehind(Submission submission) {
        return measure.itemsBehind(submission);
    }

    @Override
    public List<String> itemsBehind(Band band, Submission submission) {
        return itemsBehind(submission);
    }

    @Override
    public boolean expectsNothingOf(Interview interview) {
        return measure.expectsNothingOf(interview);
    }

    @Override
    public Set<String> bandNames() {
        return bands.names();
    }

    @Override
    public List<ItemAnswer> facts(Submission submission) {
        List<ItemAnswer> facts = new ArrayList<>(measure.facts(submission));
        if (!bandsByLanguage.isEmpty()) {
            facts.add(new ItemAnswer(ItemAnswer.LANGUAGE, submission.interview().language()));
            facts.add(
                    new ItemAnswer(ItemAnswer.WORDED_IN, submission.interview().wordedIn()));
        }
        facts.addAll(title.factsOf(submission.interview()));
        if (caution(submission.interview()) != null) {
            facts.add(ItemAnswer.GUESSED_AGE);
        }
        return facts;
    }
}
