package org.cwtt.intake.submission.domain;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// A submission as it is kept.
///
/// @param submission as it was sent, or corrected since; its child id is the one that was sent
/// @param child whose record it is in, as on the day of the interview
/// @param receivedBy subject of the token of whoever brought it in
public record StoredSubmission(
        Submission submission, Finding.Subject child, int version, State state, Instant receivedAt, String receivedBy) {

    public enum State {
        STANDING,
        WITHDRAWN
    }

    public boolean isStanding() {
        return state == State.STANDING;
    }

    /// The next version, of which nothing is left to be told.
    public StoredSubmission erased() {
        return new StoredSubmission(
                submission.with(new TreeMap<>()), child, version + 1, State.WITHDRAWN, receivedAt, receivedBy);
    }

    /// As somebody reads it: what belongs to the statutory lane, whoever brought it in reads alone.
    ///
    /// @param reader subject of their token
    public StoredSubmission seenBy(String reader) {
        return reader.equals(receivedBy)
                ? this
                : new StoredSubmission(
                        submission.with(StatutoryAnswers.without(submission.answers())),
                        child,
                        version,
                        state,
                        receivedAt,
                        receivedBy);
    }

    /// The same under another child's id.
    public StoredSubmission in(UUID childId, int newVersion) {
        return new StoredSubmission(submission, child.under(childId), newVersion, state, receivedAt, receivedBy);
    }

    /// The next version, after it was corrected or withdrawn.
    public StoredSubmission after(SubmissionChange.Kind change) {
        return switch (change) {
            case SubmissionChange.Correction(SortedMap<String, Answer> answers) ->
                new StoredSubmission(submission.with(answers), child, version + 1, state, receivedAt, receivedBy);
            case SubmissionChange.Withdrawal _ ->
                new StoredSubmission(submission, child, version + 1, State.WITHDRAWN, receivedAt, receivedBy);
        };
    }
}
