package org.cwtt.casework.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A referral as it stands after its newest step.
///
/// @param outcome code of the outcome, or of the reason for declining
/// @param openedAt when the earliest step that was heard of occurred
public record Referral(
        UUID referralId,
        String department,
        String state,
        String priority,
        List<String> reasons,
        String roundId,
        Instant respondBy,
        @Nullable String outcome,
        Instant openedAt,
        Instant changedAt) {

    private static final Comparator<ReferralStep> BY_VERSION = Comparator.comparingLong(ReferralStep::version);

    /// The referrals to which the steps belong, first opened first.
    public static List<Referral> from(List<ReferralStep> steps) {
        return steps.stream().collect(Collectors.groupingBy(ReferralStep::referralId)).values().stream()
                .map(Referral::fromOwn)
                .sorted(Comparator.comparing(Referral::openedAt).thenComparing(Referral::referralId))
                .toList();
    }

    private static Referral fromOwn(List<ReferralStep> steps) {
        ReferralStep first = steps.stream().min(BY_VERSION).orElseThrow();
        ReferralStep newest = steps.stream().max(BY_VERSION).orElseThrow();
        return new Referral(
                newest.referralId(),
                newest.department(),
                newest.to(),
                newest.priority(),
                newest.reasons(),
                newest.roundId(),
                newest.respondBy(),
                newest.outcome(),
                first.occurredAt(),
                newest.occurredAt());
    }
}
