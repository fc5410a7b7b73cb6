package org.cwtt.referral.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How webhooks are called.
@ConfigMapping(prefix = "cwtt.referral.webhook")
public interface WebhookConfig {
    /// Lets webhooks lie at private addresses and speak plain HTTP: for a closed network alone.
    @WithDefault("false")
    boolean allowPrivate();

    /// How long one call may take, the whole of it.
    @WithDefault("10s")
    Duration timeout();

    /// The pause after the first failure; it doubles with every other one, up to an hour.
    @WithDefault("10s")
    Duration firstPause();

    /// After this long without success a message is put aside, until somebody replays it.
    @WithDefault("72h")
    Duration giveUpAfter();
}
