package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.cwtt.scoring.domain.BoundRules.BoundCriterion;
import org.cwtt.scoring.domain.BoundRules.BoundPart;
import org.cwtt.scoring.domain.BoundRules.BoundScale;
import org.cwtt.scoring.domain.BoundRules.Instrument;
import org.jspecify.annotations.Nullable;

/// One submission with what each scale says of it.
final class Answered {
    private final Submission submission;
    private final @Nullable Reading[] readings;

    /// @param scales how many the ruleset has
    Answered(Submission submission, int scales) {
        this.submission = submission;
        this.readings = new Reading[scales];
    }

    Respondent respondent() {
        return submission.respondent();
    }

    /// Reads the submission by one scale, if the scale was put to the respondent.
    ///
    /// @return none when it was not
    @Nullable
    Reading read(BoundScale scale) {
        Reading reading = null;
        if (submission.asks(scale.items())) {
            reading = scale.scale().read(submission);
        } else if (scale.scale().expectsNothingOf(submission.interview())) {
            reading = Reading.notExpected(null);
        }
        readings[scale.index()] = reading;
        return reading;
    }

    boolean meets(BoundCriterion criterion) {
        int reached = 0;
        for (BoundPart part : criterion.parts()) {
            Reading reading = readings[part.scale().index()];
            if (reading != null && reading.reaches(part.band())) {
                reached++;
            }
        }
        return reached >= criterion.criterion().atLeast();
    }

    boolean settlesOneOf(Instrument instrument) {
        for (BoundScale form : instrument.forms()) {
            Reading reading = readings[form.index()];
            if (reading != null && reading.settled()) {
                return true;
            }
        }
        return false;
    }

    /// Adds one piece of evidence for each part of the criterion that was reached.
    void addEvidence(BoundCriterion bound, List<Evidence> evidence) {
        Criterion criterion = bound.criterion();
        for (BoundPart part : bound.parts()) {
            Reading reading = readings[part.scale().index()];
            if (reading == null) {
                continue;
            }
            for (Band band : reading.reached()) {
                if (band.name().equals(part.band())) {
                    evidence.add(evidence(
                            criterion.id(), criterion.level(), part.scale().scale(), band, reading));
                }
            }
        }
    }

    /// Adds the bands of the scale that no evidence names yet: they met no criterion.
    void addUnraised(BoundScale scale, List<Evidence> evidence) {
        Reading reading = readings[scale.index()];
        if (reading == null) {
            return;
        }
        for (Band band : reading.reached()) {
            if (!isKnown(scale.scale(), band, evidence)) {
                evidence.add(evidence(Evidence.NONE, RiskLevel.LOW, scale.scale(), band, reading));
            }
        }
    }

    private boolean isKnown(Scale scale, Band band, List<Evidence> evidence) {
        for (Evidence known : evidence) {
            if (known.scale().equals(scale.id())
                    && known.submissionId().equals(submission.id())
                    && known.band().name().equals(band.name())) {
                return true;
            }
        }
        return false;
    }

    /// Adds each form of the instrument that this submission answered without settling it.
    void addUnscored(Instrument instrument, List<UnscoredScale> unscored) {
        addUnsettled(instrument, Objects::nonNull, unscored);
    }

    /// Adds each form of the instrument that is not settled because answers were not given.
    void addDeclined(Instrument instrument, List<UnscoredScale> unscored) {
        addUnsettled(instrument, Reading.ANSWERS_MISSING::equals, unscored);
    }

    private void addUnsettled(
            Instrument instrument, Predicate<@Nullable String> because, List<UnscoredScale> unscored) {
        for (BoundScale form : instrument.forms()) {
            Reading reading = readings[form.index()];
            if (reading != null && !reading.settled() && because.test(reading.reason())) {
                Given given = given(form.scale(), form.scale().itemsBehind(submission));
                unscored.add(new UnscoredScale(
                        form.scale().id(),
                        Objects.requireNonNull(reading.reason()),
                        submission.respondent(),
                        submission.id(),
                        given.answers(),
                        given.missing()));
            }
        }
    }

    private Evidence evidence(String criterion, RiskLevel level, Scale scale, Band band, Reading reading) {
        Given given = given(scale, scale.itemsBehind(band, submission));
        return new Evidence(
                criterion,
                level,
                scale.id(),
                band,
                reading.score(),
                submission.respondent(),
                submission.id(),
                given.answers(),
                given.missing());
    }

    private record Given(List<ItemAnswer> answers, List<String> missing) {}

    private Given given(Scale scale, List<String> items) {
        List<ItemAnswer> answers = new ArrayList<>(items.size() + 2);
        List<String> missing = List.of();
        for (String item : items) {
            Answer answer = submission.answers().get(item);
            if (answer != null) {
                answers.add(new ItemAnswer(item, answer.text()));
            }
            if (answer == null || answer instanceof Answer.Absence) {
                missing = missing.isEmpty() ? new ArrayList<>(items.size()) : missing;
                missing.add(item);
            }
        }
        answers.addAll(scale.facts(submission));
        return new Given(answers, missing);
    }
}
