package org.cwtt.scoring.places.messaging;

import jakarta.inject.Singleton;
import java.net.URI;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.messaging.UnreadableEventException;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.RoundChanged;
import org.cwtt.scoring.places.Rounds;
import org.cwtt.scoring.places.Rounds.Round;
import org.cwtt.scoring.tail.TailedTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Hears of rounds.
@Singleton
public final class RoundsTopic implements TailedTopic {
    private static final Logger LOG = Logger.getLogger(RoundsTopic.class);

    private final AvroDeserializer<RoundChanged> reader;
    private final Rounds rounds;

    RoundsTopic(@ConfigProperty(name = "cwtt.messaging.registry-url") URI registry, Rounds rounds) {
        this.reader = new AvroDeserializer<>(new SchemaRegistry(registry), RoundChanged.class);
        this.rounds = rounds;
    }

    @Override
    public String topic() {
        return Topic.ROUND_CHANGED.topicName();
    }

    @Override
    public void hear(ConsumerRecord<String, byte[]> told) {
        try {
            RoundChanged event = reader.deserialize(told.topic(), told.value());
            if (event != null) {
                rounds.announced(new Round(event.getRoundId(), event.getOpensOn(), event.getClosesOn()));
            }
        } catch (UnreadableEventException unreadable) {
            LOG.warnf(
                    "Passing over %s-%d@%d: %s",
                    told.topic(), told.partition(), told.offset(), unreadable.getMessage());
        }
    }
}
