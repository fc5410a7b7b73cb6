package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import org.cwtt.referral.domain.WebhookDelivery.State;
import org.cwtt.referral.persistence.WebhookDeliveries;
import org.cwtt.referral.persistence.WebhookDeliveries.Claimed;
import org.cwtt.referral.webhooks.WebhookCalls;
import org.cwtt.referral.webhooks.WebhookCalls.Message;
import org.cwtt.referral.webhooks.WebhookCalls.Outcome;
import org.cwtt.referral.webhooks.WebhookConfig;

/// Sends what webhooks are to be told, at least once: again after a pause that doubles, and put aside in the end.
@ApplicationScoped
public class DeliverWebhooks {
    private static final int OF_EACH = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final WebhookDeliveries deliveries;
    private final WebhookCalls calls;
    private final WebhookConfig config;
    private final InstantSource clock;

    DeliverWebhooks(WebhookDeliveries deliveries, WebhookCalls calls, WebhookConfig config, InstantSource clock) {
        this.deliveries = deliveries;
        this.calls = calls;
        this.config = config;
        this.clock = clock;
    }

    /// Sends some of every webhook, all at once. One that hangs holds the others up for one time-out; then
    /// nothing is sent to it until its pause is over, which doubles while it does not answer.
    ///
    /// @return how many were tried; 0 when nothing is left for this replica
    public int deliver() {
        Instant now = clock.instant();
        List<Claimed> claimed = deliveries.claim(now, now.plus(config.timeout().multipliedBy(3)), OF_EACH);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            claimed.forEach(one -> senders.execute(() -> send(one)));
        }
        return claimed.size();
    }

    private void send(Claimed claimed) {
        Instant now = clock.instant();
        Message message =
                new Message(claimed.id().toString(), URI.create(claimed.url()), claimed.secret(), claimed.body());
        Outcome outcome = calls.call(message, now);
        Instant next = now.plus(pause(claimed.attempts()));
        deliveries.settle(claimed, stateAfter(outcome, next, claimed), outcome.outcome(), next);
        if (!outcome.answered()) {
            int failures = claimed.failures() + 1;
            deliveries.putOff(claimed.webhook(), failures, now.plus(pause(failures)));
        } else if (claimed.failures() > 0) {
            deliveries.putOff(claimed.webhook(), 0, null);
        }
    }

    private static State stateAfter(Outcome outcome, Instant next, Claimed claimed) {
        if (outcome.delivered()) {
            return State.DELIVERED;
        }
        return next.isAfter(claimed.giveUpAt()) ? State.DEAD : State.PENDING;
    }

    private Duration pause(int attempts) {
        Duration doubled = config.firstPause().multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
