package org.cwtt.scoring.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Makes clients of the broker, each with the whole configuration under `kafka.`: its address, and TLS where it asks
/// for it.
@Singleton
public final class Broker {
    private final Map<String, Object> settings;

    /// @param settings what stands under `kafka.`, without that prefix
    @Inject
    public Broker(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
    }

    /// A broker that lets everybody in.
    public static Broker at(String bootstrapServers) {
        return new Broker(Map.of("bootstrap.servers", bootstrapServers));
    }

    /// @param own what this client sets itself
    public KafkaConsumer<String, byte[]> consumer(Map<String, Object> own) {
        return new KafkaConsumer<>(with(own), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /// @param own what this client sets itself
    public KafkaProducer<String, byte[]> producer(Map<String, Object> own) {
        return new KafkaProducer<>(with(own), new StringSerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(own);
        return all;
    }
}
