package org.cwtt.referral.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralChanged;

/// What a webhook is told: what one department may see of a referral, nothing else. Messages may overtake each other;
/// an older version is to be ignored.
public record WebhookMessage(
        String type,
        UUID referralId,
        String pairwiseChildId,
        String state,
        long version,
        String priority,
        List<String> reasons,
        String schoolId,
        Instant respondBy,
        Instant occurredAt) {
    private static final String TYPE = "referral.requested";

    public WebhookMessage {
        reasons = List.copyOf(reasons);
    }

    public static WebhookMessage of(ReferralChanged change, String pairwiseChildId) {
        Referral referral = change.referral();
        return new WebhookMessage(
                TYPE,
                referral.id(),
                pairwiseChildId,
                referral.state().name(),
                referral.version(),
                referral.urgency().priority().name(),
                referral.disclosedReasons(),
                referral.schoolId(),
                referral.urgency().respondBy(),
                change.cause().at());
    }
}
