package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.persistence.Questionnaires;
import org.cwtt.intake.submission.domain.Answer;
import org.cwtt.intake.submission.domain.AnswerCheck;
import org.cwtt.intake.submission.domain.ContentHash;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.cwtt.intake.submission.domain.SubmissionChange;
import org.cwtt.intake.submission.domain.WrongAnswer;
import org.cwtt.intake.submission.persistence.StoredSubmissions;
import org.cwtt.intake.submission.persistence.SubmissionChanges;

/// Corrects or withdraws a stored submission, with reason and author, and announces it as the next version. The answers
/// that stood before are kept.
@ApplicationScoped
public class ChangeSubmission {
    private final StoredSubmissions submissions;
    private final SubmissionChanges changes;
    private final Questionnaires questionnaires;
    private final TellSubmissions tellSubmissions;
    private final Clock clock;

    ChangeSubmission(
            StoredSubmissions submissions,
            SubmissionChanges changes,
            Questionnaires questionnaires,
            TellSubmissions tellSubmissions,
            Clock clock) {
        this.submissions = submissions;
        this.changes = changes;
        this.questionnaires = questionnaires;
        this.tellSubmissions = tellSubmissions;
        this.clock = clock;
    }

    /// Changes a submission of a child within these areas.
    ///
    /// @param author subject of the caller's token
    @Transactional
    public SubmissionChange.Outcome change(SubmissionChange wanted, Areas areas, String author) {
        submissions.exclude();
        Optional<StoredSubmission> stored = submissions.find(wanted.submissionId(), areas);
        if (stored.isEmpty()) {
            return new SubmissionChange.Outcome.SubmissionNotFound();
        }
        List<WrongAnswer> notTheAuthors = wanted.notTheAuthors(stored.get(), author);
        if (!notTheAuthors.isEmpty()) {
            return new SubmissionChange.Outcome.WrongAnswers(notTheAuthors);
        }
        byte[] hash = ContentHash.of(wanted);
        SubmissionChange effective = wanted.of(stored.get(), author);
        return changes.find(wanted.id())
                .map(known -> repeated(known, hash))
                .or(() -> refusal(effective, stored.get()))
                .orElseGet(() -> made(effective, stored.get(), hash, author));
    }

    private static SubmissionChange.Outcome repeated(SubmissionChanges.Known known, byte[] hash) {
        return Arrays.equals(known.hash(), hash)
                ? new SubmissionChange.Outcome.Done(known.submissionId(), known.version(), known.at(), true)
                : new SubmissionChange.Outcome.OtherContent();
    }

    private Optional<SubmissionChange.Outcome> refusal(SubmissionChange wanted, StoredSubmission stored) {
        if (!stored.isStanding()) {
            return Optional.of(new SubmissionChange.Outcome.AlreadyWithdrawn());
        }
        if (stored.version() != wanted.version()) {
            return Optional.of(new SubmissionChange.Outcome.Stale(stored.version()));
        }
        return switch (wanted.kind()) {
            case SubmissionChange.Withdrawal _ -> Optional.empty();
            case SubmissionChange.Correction(SortedMap<String, Answer> answers) -> {
                Questionnaire questionnaire =
                        questionnaires.find(stored.submission().questionnaire()).orElseThrow();
                List<WrongAnswer> wrong = AnswerCheck.wrong(questionnaire, answers);
                yield wrong.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SubmissionChange.Outcome.WrongAnswers(wrong));
            }
        };
    }

    private SubmissionChange.Outcome made(
            SubmissionChange wanted, StoredSubmission stored, byte[] hash, String author) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StoredSubmission changed = stored.after(wanted.kind());
        String kind = switch (wanted.kind()) {
            case SubmissionChange.Correction _ -> "CORRECTION";
            case SubmissionChange.Withdrawal _ -> "WITHDRAWAL";
        };
        changes.add(
                new SubmissionChange.Made(wanted.id(), kind, changed.version(), wanted.reason(), author, now),
                wanted.submissionId(),
                hash);
        submissions.saveAnswers(changed);
        tellSubmissions.tell(List.of(changed));
        return new SubmissionChange.Outcome.Done(wanted.submissionId(), changed.version(), now, false);
    }
}
