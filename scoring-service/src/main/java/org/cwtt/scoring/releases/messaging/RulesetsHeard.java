package org.cwtt.scoring.releases.messaging;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.messaging.UnreadableEventException;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.scoring.RulesetChanged;
import org.cwtt.scoring.releases.KnownRulesets;
import org.cwtt.scoring.tail.TailedTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Hears of drafts and releases.
@Singleton
public final class RulesetsHeard implements TailedTopic {
    private static final Logger LOG = Logger.getLogger(RulesetsHeard.class);

    private final AvroDeserializer<RulesetChanged> reader;
    private final KnownRulesets known;

    RulesetsHeard(@ConfigProperty(name = "cwtt.messaging.registry-url") URI registry, KnownRulesets known) {
        this.reader = new AvroDeserializer<>(new SchemaRegistry(registry), RulesetChanged.class);
        this.known = known;
    }

    @Override
    public String topic() {
        return Topic.RULESET_CHANGED.topicName();
    }

    /// Each partition says the same.
    @Override
    public boolean reads(int partition) {
        return partition == 0;
    }

    @Override
    public void hear(ConsumerRecord<String, byte[]> told) {
        try {
            Optional.ofNullable(reader.deserialize(told.topic(), told.value()))
                    .flatMap(ToldRulesets::from)
                    .ifPresent(known::told);
        } catch (UnreadableEventException unreadable) {
            LOG.warnf(
                    "Passing over %s-%d@%d: %s",
                    told.topic(), told.partition(), told.offset(), unreadable.getMessage());
        }
    }
}
