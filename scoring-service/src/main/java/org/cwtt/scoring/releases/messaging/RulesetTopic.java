package org.cwtt.scoring.releases.messaging;

import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.header.Headers;
import org.cwtt.messaging.AvroSerializer;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.messaging.RegistryUnavailableException;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.scoring.RulesetChanged;
import org.cwtt.scoring.broker.Broker;
import org.cwtt.scoring.releases.RulesetsUnavailableException;
import org.cwtt.scoring.releases.ToldRuleset;
import org.cwtt.scoring.tail.TopicTail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Writes the topic of rulesets, one writer at a time.
///
/// Whoever writes begins by fencing all others off (Kafka's transactional id) and hears what stands in the topic; if
/// somebody begins after that, this transaction fails. So nobody decides on what has changed meanwhile, and a record
/// stands in every partition or in none.
@Singleton
public class RulesetTopic {
    private static final String TOPIC = Topic.RULESET_CHANGED.topicName();
    private static final String WRITER = "scoring-rulesets";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Broker broker;
    private final Map<String, Object> settings;
    private final AvroSerializer serializer;
    private final TopicTail tail;
    private final ReentrantLock turn = new ReentrantLock();

    RulesetTopic(Broker broker, @ConfigProperty(name = "cwtt.messaging.registry-url") URI registry, TopicTail tail) {
        int patience = Math.toIntExact(PATIENCE.toMillis());
        this.broker = broker;
        this.settings = Map.of(
                "transactional.id", WRITER,
                "transaction.timeout.ms", patience,
                "max.block.ms", PATIENCE.toMillis(),
                "request.timeout.ms", patience / 2,
                "delivery.timeout.ms", patience);
        this.serializer = new AvroSerializer(new SchemaRegistry(registry));
        this.tail = tail;
    }

    /// Does something that may write, with all that was written before heard, and is done when it is heard itself.
    ///
    /// @throws RulesetsUnavailableException when the broker or the registry is away, or somebody else came between
    public <T> T inTurn(Function<Consumer<ToldRuleset>, T> act) {
        turn.lock();
        try (KafkaProducer<String, byte[]> producer = broker.producer(settings)) {
            producer.initTransactions();
            hearAll();
            producer.beginTransaction();
            T done = decided(producer, act);
            producer.commitTransaction();
            hearAll();
            return done;
        } catch (KafkaException | RegistryUnavailableException | CompletionException passing) {
            throw new RulesetsUnavailableException(passing);
        } finally {
            turn.unlock();
        }
    }

    /// A refusal ends the transaction at once, so that nobody waits until it runs out.
    private <T> T decided(KafkaProducer<String, byte[]> producer, Function<Consumer<ToldRuleset>, T> act) {
        try {
            return act.apply(told -> writeToAll(producer, told));
        } catch (KafkaException | RegistryUnavailableException passing) {
            throw passing;
        } catch (RuntimeException refusal) {
            producer.abortTransaction();
            throw refusal;
        }
    }

    private void writeToAll(KafkaProducer<String, byte[]> producer, ToldRuleset told) {
        RulesetChanged event = ToldRulesets.event(told);
        byte[] value = Objects.requireNonNull(serializer.serialize(TOPIC, event));
        UUID id = UUID.nameUUIDFromBytes(
                (told.version() + "|" + told.state() + "|" + told.changedAt()).getBytes(StandardCharsets.UTF_8));
        Headers headers = EventHeaders.of(id, event.getSchema().getFullName(), "scoring", told.changedAt(), null);
        for (PartitionInfo partition : producer.partitionsFor(TOPIC)) {
            var _ = producer.send(new ProducerRecord<>(
                    TOPIC, partition.partition(), told.version().toString(), value, headers));
        }
    }

    private void hearAll() {
        tail.caughtUp().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
