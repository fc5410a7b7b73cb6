package org.cwtt.reporting.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.messaging.UnreadableEventException;
import org.cwtt.reporting.CountProfiles;
import org.cwtt.reporting.CountReferrals;
import org.cwtt.reporting.ForgetChildren;
import org.cwtt.reporting.RecordAreas;
import org.cwtt.reporting.RecordRounds;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.RoundChanged;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.scoring.RiskProfileAssessed;

/// Reads again, from their beginning, the topics that this service hears, beside the consumers that hear them.
@ApplicationScoped
public class Replay {
    /// As many as are counted in one transaction.
    private static final int BATCH = 1_000;

    private static final Duration POLL = Duration.ofMillis(500);

    /// Hears how far the reading has come.
    @FunctionalInterface
    public interface Progress {
        void read(long records, long of);
    }

    private final Map<String, Object> kafka;
    private final Map<Topic, Consumer<List<byte[]>>> takers;

    Replay(
            SchemaRegistry registry,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            RecordAreas recordAreas,
            RecordRounds recordRounds,
            ForgetChildren forgetChildren,
            CountProfiles countProfiles,
            CountReferrals countReferrals) {
        this.kafka = Map.copyOf(kafka);
        this.takers = Map.of(
                Topic.AREA_CHANGED,
                taking(registry, Topic.AREA_CHANGED, AreaChanged.class, AreaConsumer::school, recordAreas::record),
                Topic.ROUND_CHANGED,
                taking(registry, Topic.ROUND_CHANGED, RoundChanged.class, RoundConsumer::round, recordRounds::record),
                Topic.CHILD_CHANGED,
                taking(
                        registry,
                        Topic.CHILD_CHANGED,
                        ChildChanged.class,
                        child -> child,
                        children -> forgetChildren.forget(ChildConsumer.erased(children.stream()))),
                Topic.RISK_PROFILE_ASSESSED,
                taking(
                        registry,
                        Topic.RISK_PROFILE_ASSESSED,
                        RiskProfileAssessed.class,
                        ProfileConsumer::contribution,
                        countProfiles::count),
                Topic.REFERRAL_STATUS_CHANGED,
                taking(
                        registry,
                        Topic.REFERRAL_STATUS_CHANGED,
                        ReferralStatusChanged.class,
                        ReferralConsumer::standing,
                        countReferrals::count));
    }

    /// Partitions of kept topics of which the beginning is gone: what it told of could not be counted again.
    public List<String> cut() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.beginningOffsets(partitions(consumer)).entrySet().stream()
                    .filter(one -> one.getValue() > 0 && cleanup(one.getKey()) == Topic.Cleanup.KEEP)
                    .map(one -> one.getKey().toString())
                    .sorted()
                    .toList();
        }
    }

    /// How many records the kept topics hold.
    public long kept() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer)).entrySet().stream()
                    .filter(one -> cleanup(one.getKey()) == Topic.Cleanup.KEEP)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /// Reads everything that the topics hold now; each batch is taken in before the next is read.
    public void read(Progress progress) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> all = partitions(consumer);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long of = span(begins, ends);
            Map<TopicPartition, Long> reached = new HashMap<>(begins);
            while (!unread(reached, ends).isEmpty()) {
                consumer.pause(all);
                consumer.resume(unread(reached, ends));
                ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
                takers.forEach((topic, taker) -> taker.accept(values(batch.records(topic.topicName()))));
                all.forEach(partition -> reached.put(partition, consumer.position(partition)));
                progress.read(Math.min(of, span(begins, reached)), of);
            }
        }
    }

    private static Set<TopicPartition> unread(Map<TopicPartition, Long> reached, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .filter(end -> reached.getOrDefault(end.getKey(), 0L) < end.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static long span(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        return to.entrySet().stream()
                .mapToLong(end -> end.getValue() - from.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /// A compacted topic's tombstones say nothing here.
    private static List<byte[]> values(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<byte[]> values = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> one : records) {
            if (one.value() != null) {
                values.add(one.value());
            }
        }
        return values;
    }

    /// What cannot be read lies among the dead letters since it was heard first.
    private static <A extends SpecificRecord, T> Consumer<List<byte[]>> taking(
            SchemaRegistry registry, Topic topic, Class<A> type, Function<A, T> meaning, Consumer<List<T>> taker) {
        AvroDeserializer<A> deserializer = new AvroDeserializer<>(registry, type);
        return values -> {
            List<T> meant = new ArrayList<>();
            for (byte[] value : values) {
                try {
                    meant.add(
                            meaning.apply(Objects.requireNonNull(deserializer.deserialize(topic.topicName(), value))));
                } catch (UnreadableEventException _) {
                    continue;
                }
            }
            if (!meant.isEmpty()) {
                taker.accept(meant);
            }
        };
    }

    private static Topic.Cleanup cleanup(TopicPartition partition) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().equals(partition.topic()))
                .findFirst()
                .orElseThrow()
                .cleanup();
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return takers.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /// Without a group: nobody else's place is moved.
    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "reporting-rebuild");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
