package org.cwtt.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.TooManyWebhooksException;
import org.cwtt.referral.domain.UnknownWebhookException;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.Webhook;
import org.cwtt.referral.domain.WebhookDelivery;
import org.cwtt.referral.domain.WebhookDelivery.State;
import org.cwtt.referral.persistence.WebhookDeliveries;
import org.cwtt.referral.persistence.Webhooks;
import org.cwtt.referral.webhooks.ForbiddenAddressException;
import org.cwtt.referral.webhooks.WebhookCalls;
import org.cwtt.referral.webhooks.WebhookConfig;
import org.jspecify.annotations.Nullable;

/// Keeps the webhooks of a department's system: each sees and removes its own alone.
@ApplicationScoped
public class KeepWebhooks {
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final int SECRET_BYTES = 32;

    /// Every change is entered once for each.
    private static final int MOST = 50;

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final WebhookCalls calls;
    private final WebhookConfig config;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    KeepWebhooks(
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            WebhookCalls calls,
            WebhookConfig config,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.calls = calls;
        this.config = config;
        this.clock = clock;
    }

    /// A webhook and the secret that signs for it, which is told this once.
    ///
    /// @param secret base64
    public record Registered(Webhook webhook, String secret) {}

    /// @throws ForbiddenAddressException when the address must not be called
    /// @throws TooManyWebhooksException when the system has as many as it may have
    @Transactional
    public Registered register(Viewer system, URI url) {
        calls.requireAllowed(url);
        if (list(system).size() >= MOST) {
            throw new TooManyWebhooksException(MOST);
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String base64 = Base64.getEncoder().encodeToString(secret);
        Webhook webhook = new Webhook(
                IDS.generate(), system.ownDepartment(), system.areas(), url, system.login(), clock.instant());
        webhooks.add(webhook, base64);
        return new Registered(webhook, base64);
    }

    @Transactional
    public List<Webhook> list(Viewer system) {
        return webhooks.of(system.ownDepartment(), system.login());
    }

    /// @throws UnknownWebhookException when the system has no such webhook
    @Transactional
    public void remove(Viewer system, UUID id) {
        if (!webhooks.remove(system.ownDepartment(), system.login(), id)) {
            throw new UnknownWebhookException(id);
        }
    }

    /// @param state only messages in this state; null: in any
    /// @throws UnknownWebhookException when the system has no such webhook
    @Transactional
    public List<WebhookDelivery> deliveries(
            Viewer system, UUID id, @Nullable State state, @Nullable UUID after, int limit) {
        requireOwn(system, id);
        return deliveries.page(id, state, after, limit);
    }

    /// Lets what was given up go out again.
    ///
    /// @return how many messages
    /// @throws UnknownWebhookException when the system has no such webhook
    @Transactional
    public int replay(Viewer system, UUID id) {
        requireOwn(system, id);
        return deliveries.replay(id, clock.instant(), config.giveUpAfter());
    }

    private void requireOwn(Viewer system, UUID id) {
        if (list(system).stream().noneMatch(webhook -> webhook.id().equals(id))) {
            throw new UnknownWebhookException(id);
        }
    }
}
