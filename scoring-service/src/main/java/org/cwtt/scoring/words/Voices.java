package org.cwtt.scoring.words;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.Evidence;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.UnscoredScale;
import org.jspecify.annotations.Nullable;

/// Who speaks in a flag: several submissions of one kind of respondent are told apart by a number, which follows their
/// ids, whatever they say.
record Voices(List<Voice> voices) {

    /// One submission.
    private record Voice(Respondent respondent, UUID submission) {}

    static Voices of(RiskFlag flag) {
        Stream<Voice> heard =
                flag.evidence().stream().map((Evidence one) -> new Voice(one.respondent(), one.submissionId()));
        Stream<Voice> unscored = flag.unscored().stream()
                .map((UnscoredScale one) ->
                        one.submissionId() == null ? null : new Voice(one.respondent(), one.submissionId()))
                .filter(Objects::nonNull);
        return new Voices(Stream.concat(heard, unscored).distinct().toList());
    }

    /// Such as `the caregiver`, or `caregiver 2`.
    String named(Respondent respondent, @Nullable UUID submission) {
        List<UUID> submissions = of(respondent);
        String name = Words.of(respondent);
        return submissions.size() > 1 && submission != null
                ? name + " " + (submissions.indexOf(submission) + 1)
                : "the " + name;
    }

    /// Such as `, from caregiver 2,`; nothing where there is only one.
    String apart(Respondent respondent, @Nullable UUID submission) {
        return of(respondent).size() > 1 ? ", from " + named(respondent, submission) + "," : "";
    }

    /// Which submission the number stands for; nothing to say where there is only one.
    List<String> submission(Respondent respondent, UUID submission) {
        return of(respondent).size() > 1 ? List.of("Submission: " + shown(submission) + ".") : List.of();
    }

    private List<UUID> of(Respondent respondent) {
        return voices.stream()
                .filter(voice -> voice.respondent() == respondent)
                .map(Voice::submission)
                .sorted()
                .toList();
    }

    /// The place in a request, which is how an evaluation tells its submissions apart; else the id.
    private static String shown(UUID submission) {
        return submission.getMostSignificantBits() == 0
                ? Long.toString(submission.getLeastSignificantBits())
                : submission.toString();
    }
}
