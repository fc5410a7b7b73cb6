package org.cwtt.intake.submission.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// A correction or withdrawal of a stored submission.
///
/// @param id made by the device, so that a repeat is recognised
/// @param submissionId what is changed
/// @param version the one that the change was made from
/// @param kind what is done to it
/// @param reason why
public record SubmissionChange(UUID id, UUID submissionId, int version, Kind kind, String reason) {

    public sealed interface Kind {}

    /// Other answers supersede the ones that stood.
    public record Correction(SortedMap<String, Answer> answers) implements Kind {
        public Correction {
            answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        }
    }

    /// The same, as it changes what stands: who did not bring the submission in leaves the statutory lane alone.
    ///
    /// @param author subject of their token
    public SubmissionChange of(StoredSubmission stored, String author) {
        return kind instanceof Correction(SortedMap<String, Answer> answers) && !author.equals(stored.receivedBy())
                ? new SubmissionChange(
                        id,
                        submissionId,
                        version,
                        new Correction(StatutoryAnswers.keptBy(
                                answers, stored.submission().answers())),
                        reason)
                : this;
    }

    /// What it says of the statutory lane though its author did not bring the submission in, and so cannot know what
    /// stands there: whoever suspects something says so in a submission of their own.
    public List<WrongAnswer> notTheAuthors(StoredSubmission stored, String author) {
        return kind instanceof Correction(SortedMap<String, Answer> answers) && !author.equals(stored.receivedBy())
                ? StatutoryAnswers.among(answers).stream()
                        .map(item -> new WrongAnswer(
                                item,
                                null,
                                "nothing: bring it in as a submission of your own, it is not yours to correct"))
                        .toList()
                : List.of();
    }

    /// The submission counts no longer, as if it had not been made.
    public record Withdrawal() implements Kind {}

    /// A change that was made, for those who look back.
    ///
    /// @param version of the submission, since the change
    /// @param author subject of the token of whoever made it
    public record Made(UUID id, String kind, int version, String reason, String author, Instant at) {}

    /// What became of a change.
    public sealed interface Outcome {
        /// @param repeated whether the same was done before
        record Done(UUID submissionId, int version, Instant at, boolean repeated) implements Outcome {}

        /// Something else was done under this id.
        record OtherContent() implements Outcome {}

        /// There is no such submission of a child within the areas.
        record SubmissionNotFound() implements Outcome {}

        /// The submission was changed since.
        ///
        /// @param version the one that it has now
        record Stale(int version) implements Outcome {}

        /// What was withdrawn is neither corrected nor withdrawn again.
        record AlreadyWithdrawn() implements Outcome {}

        record WrongAnswers(List<WrongAnswer> wrong) implements Outcome {
            public WrongAnswers {
                wrong = List.copyOf(wrong);
            }
        }
    }
}
