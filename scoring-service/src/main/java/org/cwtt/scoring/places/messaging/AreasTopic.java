package org.cwtt.scoring.places.messaging;

import jakarta.inject.Singleton;
import java.net.URI;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.messaging.UnreadableEventException;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.scoring.places.Areas;
import org.cwtt.scoring.places.Areas.Place;
import org.cwtt.scoring.tail.TailedTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Hears of schools.
@Singleton
public final class AreasTopic implements TailedTopic {
    private static final Logger LOG = Logger.getLogger(AreasTopic.class);

    private final AvroDeserializer<AreaChanged> reader;
    private final Areas areas;

    AreasTopic(@ConfigProperty(name = "cwtt.messaging.registry-url") URI registry, Areas areas) {
        this.reader = new AvroDeserializer<>(new SchemaRegistry(registry), AreaChanged.class);
        this.areas = areas;
    }

    @Override
    public String topic() {
        return Topic.AREA_CHANGED.topicName();
    }

    @Override
    public void hear(ConsumerRecord<String, byte[]> told) {
        try {
            AreaChanged event = reader.deserialize(told.topic(), told.value());
            if (event != null) {
                areas.announced(event.getSchoolId(), new Place(event.getDistrict(), event.getProvince()));
            }
        } catch (UnreadableEventException unreadable) {
            LOG.warnf(
                    "Passing over %s-%d@%d: %s",
                    told.topic(), told.partition(), told.offset(), unreadable.getMessage());
        }
    }
}
