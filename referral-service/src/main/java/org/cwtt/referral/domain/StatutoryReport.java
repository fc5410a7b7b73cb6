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

    /// The report once a later version of its submission was heard: it follows the submission into the record of the
    /// child it turned out to be of. Who had to report first still must.
    public StatutoryReport following(StatutoryTrigger trigger) {
        if (trigger.submissionVersion() <= submissionVersion) {
            return this;
        }
        return new StatutoryReport(
                reportId,
                trigger.childId(),
                submissionId,
                trigger.submissionVersion(),
                schoolId,
                mandatedReporter,
                reporter == null ? trigger.reporter() : reporter,
                state,
                childId.equals(trigger.childId()) ? version : version + 1,
                raisedAt,
                dueAt,
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

    /// True while nobody has reported and the time to do so has passed.
    public boolean isOverdue(Instant now) {
        return state != StatutoryState.SUBMITTED && dueAt.isBefore(now);
    }
}
