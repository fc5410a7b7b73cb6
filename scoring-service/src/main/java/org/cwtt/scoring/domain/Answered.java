package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One submission with what each scale says of it.
record Answered(Submission submission, Map<String, Reading> readings) {

    boolean meets(Criterion criterion) {
        int reached = 0;
        for (Criterion.Part part : criterion.parts()) {
            if (reaches(part)) {
                reached++;
            }
        }
        return reached >= criterion.atLeast();
    }

    boolean settlesOneOf(Requirement requirement) {
        for (String scale : requirement.anyOf()) {
            Reading reading = readings.get(scale);
            if (reading != null && reading.settled()) {
                return true;
            }
        }
        return false;
    }

    /// Adds one piece of evidence for each part of the criterion that was reached.
    void addEvidence(Criterion criterion, Map<String, Scale> scales, List<Evidence> evidence) {
        for (Criterion.Part part : criterion.parts()) {
            Scale scale = scales.get(part.scale());
            Reading reading = readings.get(part.scale());
            if (scale == null || reading == null) {
                continue;
            }
            for (Band band : reading.reached()) {
                if (band.name().equals(part.band())) {
                    evidence.add(evidence(criterion.id(), criterion.level(), scale, band));
                }
            }
        }
    }

    /// Adds the bands of the scale that no evidence names yet: they met no criterion.
    void addUnraised(Scale scale, List<Evidence> evidence) {
        Reading reading = readings.get(scale.id());
        if (reading == null) {
            return;
        }
        List<Evidence> unraised = new ArrayList<>(1);
        for (Band band : reading.reached()) {
            if (evidence.stream().noneMatch(known -> isAbout(known, scale, band))) {
                unraised.add(evidence(Evidence.NONE, RiskLevel.LOW, scale, band));
            }
        }
        evidence.addAll(unraised);
    }

    private boolean isAbout(Evidence known, Scale scale, Band band) {
        return known.scale().equals(scale.id())
                && known.submissionId().equals(submission.id())
                && known.band().name().equals(band.name());
    }

    private boolean reaches(Criterion.Part part) {
        Reading reading = readings.get(part.scale());
        return reading != null && reading.reaches(part.band());
    }

    private Evidence evidence(String criterion, RiskLevel level, Scale scale, Band band) {
        List<ItemAnswer> answers = new ArrayList<>(band.items().size() + 2);
        List<String> missing = new ArrayList<>(0);
        for (String item : scale.itemsBehind(band, submission)) {
            @Nullable Answer value = submission.valueOf(item);
            if (value == null) {
                missing.add(item);
            } else {
                answers.add(new ItemAnswer(item, value.text()));
            }
        }
        answers.addAll(scale.facts(submission));
        return new Evidence(
                criterion,
                level,
                scale.id(),
                band,
                reading(scale).score(),
                submission.respondent(),
                submission.id(),
                List.copyOf(answers),
                List.copyOf(missing));
    }

    private Reading reading(Scale scale) {
        return readings.getOrDefault(scale.id(), Reading.unscored());
    }
}
