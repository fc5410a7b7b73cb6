package org.cwtt.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralChanged;
import org.cwtt.referral.domain.ReferralStep;
import org.cwtt.referral.persistence.WebhookDeliveries;
import org.cwtt.referral.persistence.WebhookDeliveries.Told;
import org.cwtt.referral.webhooks.WebhookConfig;
import org.cwtt.referral.webhooks.WebhookMessage;

/// Enters what webhooks are to be told of changes: the same as stands in the department's topic.
@ApplicationScoped
public class TellWebhooks {
    private final WebhookDeliveries deliveries;
    private final PairwiseIds pairwiseIds;
    private final WebhookConfig config;
    private final ObjectMapper json;
    private final InstantSource clock;

    TellWebhooks(
            WebhookDeliveries deliveries,
            PairwiseIds pairwiseIds,
            WebhookConfig config,
            ObjectMapper json,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.pairwiseIds = pairwiseIds;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /// Enters these changes in the running transaction. What a department was not told yet, and may no longer
    /// know, it is not told.
    public void tell(List<ReferralChanged> changes) {
        List<UUID> withdrawn = changes.stream()
                .filter(change -> change.step() == ReferralStep.CONSENT_WITHDRAWN)
                .map(change -> change.referral().id())
                .toList();
        if (!withdrawn.isEmpty()) {
            deliveries.dropOfReferrals(withdrawn);
        }
        List<ReferralChanged> concerning =
                changes.stream().filter(ReferralChanged::concernsDepartment).toList();
        if (!concerning.isEmpty() && deliveries.areAskedFor()) {
            List<Told> told = concerning.stream().map(this::told).toList();
            deliveries.enter(told, clock.instant(), config.giveUpAfter());
        }
    }

    /// Lets nobody be told any more what was known of children who are erased now.
    public void forget(Set<UUID> children) {
        deliveries.dropOfChildren(children);
    }

    private Told told(ReferralChanged change) {
        Referral referral = change.referral();
        String child = pairwiseIds.of(referral.childId(), referral.department());
        try {
            String body = json.writeValueAsString(WebhookMessage.of(change, child));
            return new Told(referral.id(), referral.department(), referral.schoolId(), body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written", e);
        }
    }
}
