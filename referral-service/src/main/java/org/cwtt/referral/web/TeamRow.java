package org.cwtt.referral.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.AnswerCodes;
import org.cwtt.referral.domain.AnswerCodes.Code;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.LifeCycle;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.ReferralStep;
import org.jspecify.annotations.Nullable;

/// A referral on the team's page: the platform's own child id, by which the record is found, and no name.
///
/// @param declined why the department declined, in words; null when it did not
/// @param others whom to ask instead, the one that the routing table proposes first
record TeamRow(
        UUID id,
        long version,
        String reference,
        String reasons,
        String department,
        String priority,
        String priorityWords,
        String state,
        String school,
        UUID child,
        @Nullable String due,
        boolean overdue,
        String escalated,
        @Nullable String declined,
        List<Choice> others,
        boolean cancellable) {

    TeamRow {
        others = List.copyOf(others);
    }

    /// A department to be asked.
    record Choice(Department department, String words) {}

    /// @param proposed whom the routing table proposes when this department declines; null: nobody
    static TeamRow of(Referral referral, String school, @Nullable Department proposed, Instant now) {
        Instant due = referral.due().at();
        return new TeamRow(
                referral.id(),
                referral.version(),
                Words.reference(referral.id()),
                Words.reasons(referral.reasons().standingCodes()),
                Words.of(referral.department()),
                referral.urgency().priority().name(),
                Words.of(referral.urgency().priority()),
                Words.of(referral.state()),
                school,
                referral.childId(),
                due == null ? null : Words.time(due),
                referral.isOverdue(now),
                Words.of(referral.due().escalation()),
                referral.state() == ReferralState.DECLINED ? meaning(referral.outcome()) : null,
                referral.isToReroute() ? others(referral.department(), proposed) : List.of(),
                LifeCycle.allowedFrom(referral.state()).contains(ReferralStep.CANCELLED));
    }

    private static List<Choice> others(Department declined, @Nullable Department proposed) {
        return Arrays.stream(Department.values())
                .filter(department -> department != declined)
                .sorted((one, other) -> Boolean.compare(other == proposed, one == proposed))
                .map(department -> new Choice(department, Words.of(department)))
                .toList();
    }

    private static String meaning(@Nullable String code) {
        return AnswerCodes.DECLINES.codes().stream()
                .filter(known -> known.code().equals(code))
                .map(Code::meaning)
                .findFirst()
                .orElse(String.valueOf(code));
    }
}
