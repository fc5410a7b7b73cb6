package org.cwtt.referral.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What a department can say about a referral.
public enum ResponseKind {
    ACCEPTED(ReferralStep.ACCEPTED),
    DECLINED(ReferralStep.DECLINED),
    SCHEDULED(ReferralStep.SCHEDULED),
    IN_PROGRESS(ReferralStep.STARTED),
    COMPLETED(ReferralStep.COMPLETED);

    private final ReferralStep step;

    ResponseKind(ReferralStep step) {
        this.step = step;
    }

    public ReferralStep step() {
        return step;
    }

    /// The responses among `steps`, in the order of a referral's life.
    public static List<ResponseKind> among(Set<ReferralStep> steps) {
        return Arrays.stream(values()).filter(kind -> steps.contains(kind.step)).toList();
    }
}
