package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A scale without a number: each finding holds or does not, by itself.
///
/// @param otherwise the band when no finding holds
public record FindingsScale(ScaleTitle title, List<Finding> findings, Band otherwise) implements Scale {

    /// A named condition on the answers.
    public record Finding(Condition condition, Band band) {}

    /// @throws InvalidRulesetException when there is no finding, or two bear the same name
    public FindingsScale {
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new InvalidRulesetException("a scale needs findings");
        }
        if (names(findings, otherwise).size() != findings.size() + 1) {
            throw new InvalidRulesetException("two bands bear the same name");
        }
    }

    @Override
    public Reading read(Submission submission) {
        if (!title.suits(submission.interview())) {
            return Reading.unusable(AGE_OUTSIDE);
        }
        List<Band> found = new ArrayList<>(2);
        boolean settled = true;
        for (Finding finding : findings) {
            switch (finding.condition().test(submission)) {
                case TRUE -> found.add(finding.band());
                case UNKNOWN -> settled = false;
                case FALSE -> {}
            }
        }
        if (found.isEmpty()) {
            found.add(otherwise);
            return settled ? scored(found, submission) : Reading.unscored(Reading.ANSWERS_MISSING);
        }
        return settled ? scored(found, submission) : Reading.unsettled(found, null);
    }

    private Reading scored(List<Band> found, Submission submission) {
        return Reading.scored(found, null).with(isGuessed(submission) ? ItemAnswer.AGE_ESTIMATED : null);
    }

    /// True when the scale is made for an age, and that is a guess.
    private boolean isGuessed(Submission submission) {
        return title.years() != null && submission.interview().ageEstimated();
    }

    @Override
    public List<String> items() {
        return otherwise.items();
    }

    @Override
    public List<ExpectedItem> expects() {
        return findings.stream()
                .flatMap(finding -> finding.condition().expects().stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Condition.Ratio> ratios() {
        return findings.stream()
                .flatMap(finding -> finding.condition().ratios().stream())
                .toList();
    }

    @Override
    public List<String> itemsBehind(Submission submission) {
        return items();
    }

    @Override
    public List<String> itemsBehind(Band band, Submission submission) {
        return band.items();
    }

    @Override
    public Set<String> bandNames() {
        return names(findings, otherwise);
    }

    @Override
    public List<ItemAnswer> facts(Submission submission) {
        List<ItemAnswer> facts = new ArrayList<>(title.factsOf(submission.interview()));
        if (isGuessed(submission)) {
            facts.add(ItemAnswer.GUESSED_AGE);
        }
        return facts;
    }

    private static Set<String> names(List<Finding> findings, Band otherwise) {
        Set<String> names = new LinkedHashSet<>();
        findings.forEach(finding -> names.add(finding.band().name()));
        names.add(otherwise.name());
        return names;
    }
}
