package org.cwtt.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// What a service must say to send and to hear.
@ConfigMapping(prefix = "cwtt.messaging")
public interface MessagingConfig {
    /// Name of the service, in event sources and dead-letter topics: `intake`, `case` ...
    String service();

    /// Root of the Confluent schema-registry protocol.
    URI registryUrl();

    /// The most outbox rows that are announced at a time.
    @WithDefault("500")
    int relayBatch();

    /// How long the relay waits for a wake-up before it looks by itself.
    @WithDefault("500ms")
    Duration relayPoll();

    /// How long the relay lets events gather after a wake-up: under load it then sends many at a time.
    @WithDefault("10ms")
    Duration relayGather();

    /// How long the ids of heard events are kept; older repeats are recognised by their version alone.
    @WithDefault("45d")
    Duration inboxRetention();
}
