package org.cwtt.casework;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.schemas.Topic;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Plays the other services: writes real records on the real topics.
@ApplicationScoped
public class Announcer {
    private final AvroSerializer serializer;
    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    Announcer(AvroSerializer serializer, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.serializer = serializer;
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /// Announces an event under a new id.
    public void announce(Topic topic, String key, SpecificRecord event) {
        announce(UUID.randomUUID(), topic, key, event);
    }

    /// Announces an event under a given id.
    public void announce(UUID id, Topic topic, String key, SpecificRecord event) {
        send(new ProducerRecord<>(
                topic.topicName(),
                null,
                key,
                serializer.serialize(topic.topicName(), event),
                EventHeaders.of(id, event.getSchema().getName(), "test", Instant.now(), null)));
    }

    /// Writes bytes that are no event.
    public void writeBytes(Topic topic, String key, byte[] bytes) {
        send(new ProducerRecord<>(topic.topicName(), key, bytes));
    }

    /// Everything in a topic under a key.
    public List<ConsumerRecord<String, byte[]>> read(String topic, String key) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            Collection<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofSeconds(2))) {
                if (key.equals(one.key())) {
                    found.add(one);
                }
            }
            return found;
        }
    }

    private void send(ProducerRecord<String, byte[]> written) {
        try {
            producer.send(written).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
