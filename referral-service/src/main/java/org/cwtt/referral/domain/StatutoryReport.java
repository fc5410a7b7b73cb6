package org.cwtt.referral.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The duty of a mandated reporter to report a child in need of care and protection (Children's Act 38 of 2005, s110).
///
/// One for each submission that raised it. A person concludes and reports, never the system; consent is not asked.
///
/// @param submissionVersion of the submission that was heard last
/// @param reporter opaque subject of the login of who must report, who sees it; null: nobody knows
/// @param dueAt 24 hours after it was raised, round the clock
/// @param submittedBy login of the person who says that it was reported
public record StatutoryReport(
        UUID reportId,
        UUID childId,
        UUID submissionId,
        int submissionVersion,
        String schoolId,
        String mandatedReporter,
        @Nullable UUID reporter,
        StatutoryState state,
        long version,
        Instant raisedAt,
        Instant dueAt,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy) {

    private static final Duration TIME_TO_REPORT = Duration.ofHours(24);
    private static final Duration TIME_TO_FOLLOW_UP = Duration.ofDays(7);

    /// The report that a trigger makes due.
    public static StatutoryReport due(StatutoryTrigger trigger) {
        return new StatutoryReport(
                trigger.triggerId(),
                trigger.childId(),
                trigger.submissionId(),
                trigger.submissionVersion(),
                trigger.schoolId(),
                trigger.mandatedReporter(),
                trigger.reporter(),
                StatutoryState.DUE,
                1,
                trigger.raisedAt(),
                trigger.raisedAt().plus(TIME_TO_REPORT),
                null,
                null);
    }

    /// The report once another version of its submission was heard, in whatever order: it follows the submission into
    /// the record of the child it turned out to be of. Who had to report first still must, and by then.
    public StatutoryReport following(StatutoryTrigger trigger) {
        boolean later = trigger.submissionVersion() > submissionVersion;
        UUID child = later ? trigger.childId() : childId;
        return new StatutoryReport(
                reportId,
                child,
                submissionId,
                later ? trigger.submissionVersion() : submissionVersion,
                schoolId,
                mandatedReporter,
                reporter == null ? trigger.reporter() : reporter,
                state,
                childId.equals(child) ? version : version + 1,
                earlier(raisedAt, trigger.raisedAt()),
                earlier(dueAt, trigger.raisedAt().plus(TIME_TO_REPORT)),
                submittedAt,
                submittedBy);
    }

    /// The report after a person has said that it was made; unchanged when somebody said so before.
    public StatutoryReport submitted(Cause cause) {
        if (state == StatutoryState.SUBMITTED) {
            return this;
        }
        return in(StatutoryState.SUBMITTED, cause.at(), cause.actor());
    }

    /// The report once its 24 hours have passed; unchanged when they have not, or nothing is due any more.
    public StatutoryReport escalated(Instant now) {
        return state == StatutoryState.DUE && isOverdue(now) ? in(StatutoryState.ESCALATED, null, null) : this;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private StatutoryReport in(StatutoryState next, @Nullable Instant submitted, @Nullable String by) {
        return new StatutoryReport(
                reportId,
                childId,
                submissionId,
                submissionVersion,
                schoolId,
                mandatedReporter,
                reporter,
                next,
                version + 1,
                raisedAt,
                dueAt,
                submitted,
                by);
    }

    /// True while who must report needs the child's name for it: until a week after it was reported.
    public boolean isStillTheReporters(Instant now) {
        return submittedAt == null || now.isBefore(submittedAt.plus(TIME_TO_FOLLOW_UP));
    }

    /// True while nobody has reported and the time to do so has passed.
    public boolean isOverdue(Instant now) {
        return state != StatutoryState.SUBMITTED && dueAt.isBefore(now);
    }
}
