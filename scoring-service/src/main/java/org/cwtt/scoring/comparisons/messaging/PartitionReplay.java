package org.cwtt.scoring.comparisons.messaging;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.UnreadableEventException;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.scoring.comparisons.Comparison;
import org.cwtt.scoring.comparisons.DistrictTally;
import org.cwtt.scoring.comparisons.PartitionProgress;
import org.cwtt.scoring.comparisons.messaging.ReplayStore.Key;
import org.cwtt.scoring.comparisons.messaging.ReplayStore.Mark;
import org.cwtt.scoring.messaging.Received;
import org.rocksdb.WriteBatch;

/// Replays one partition of the submissions for a comparison: first onto the disk, then from there under both rulesets.
///
/// It goes on where an earlier run was stopped, as long as the disk is the same. It writes to no topic but that of
/// comparisons.
final class PartitionReplay {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Comparison comparison;
    private final TopicPartition partition;
    private final ReplayParts parts;
    private final AvroDeserializer<SubmissionReceived> submissions;
    private final BooleanSupplier stopped;
    private final Pace pace = new Pace(Duration.ofSeconds(1));

    /// @param stopped asked between batches: whether this instance is to stop
    PartitionReplay(Comparison comparison, int partition, ReplayParts parts, BooleanSupplier stopped) {
        this.comparison = comparison;
        this.partition = new TopicPartition(Topic.SUBMISSION_RECEIVED.topicName(), partition);
        this.parts = parts;
        this.submissions = new AvroDeserializer<>(parts.registry(), SubmissionReceived.class);
        this.stopped = stopped;
    }

    /// Runs to the end of the partition, or until it is stopped.
    ///
    /// @throws org.apache.kafka.common.KafkaException and RegistryUnavailableException: to be tried again
    /// @throws java.io.UncheckedIOException when the disk is full or broken
    void run(Path folder) {
        try (ReplayStore store = new ReplayStore(folder.resolve(Integer.toString(partition.partition())))) {
            Mark mark = read(store);
            if (mark.position() < mark.end()) {
                return;
            }
            AssessmentReplay assessments = new AssessmentReplay(comparison, parts, submissions);
            try (var entries = store.submissions()) {
                while (assessments.scoreNext(entries)) {
                    if (stopped.getAsBoolean()) {
                        return;
                    }
                    pace.now(() -> tell(mark, assessments.scored()));
                }
            }
            finish(mark, assessments);
        }
    }

    private Mark read(ReplayStore store) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            Mark mark = store.mark().orElseGet(() -> beginning(consumer));
            consumer.seek(partition, mark.position());
            while (mark.position() < mark.end() && !stopped.getAsBoolean()) {
                mark = keep(store, consumer.poll(POLL), mark, consumer);
                Mark reached = mark;
                pace.now(() -> tell(reached, 0));
            }
            return mark;
        }
    }

    private Mark beginning(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> one = List.of(partition);
        long begin = consumer.beginningOffsets(one).getOrDefault(partition, 0L);
        return new Mark(begin, begin, consumer.endOffsets(one).getOrDefault(partition, begin), 0);
    }

    private Mark keep(
            ReplayStore store,
            ConsumerRecords<String, byte[]> records,
            Mark mark,
            KafkaConsumer<String, byte[]> consumer) {
        try (WriteBatch batch = new WriteBatch()) {
            long unreadable = mark.unreadable();
            for (ConsumerRecord<String, byte[]> record : records) {
                if (record.offset() < mark.end() && !keep(batch, record)) {
                    unreadable++;
                }
            }
            Mark reached = new Mark(mark.begin(), consumer.position(partition), mark.end(), unreadable);
            store.write(batch, reached);
            return reached;
        }
    }

    /// False when the record is no submission.
    private boolean keep(WriteBatch batch, ConsumerRecord<String, byte[]> record) {
        try {
            SubmissionReceived event = submissions.deserialize(record.topic(), record.value());
            if (event == null) {
                return false;
            }
            Received received = Received.from(event);
            if (comparison.takesIn(received.roundId())) {
                Key key = new Key(
                        received.childId(),
                        received.roundId(),
                        received.submission().id(),
                        received.submission().version());
                ReplayStore.put(batch, key, Objects.requireNonNull(record.value()));
            }
            return true;
        } catch (UnreadableEventException _) {
            return false;
        }
    }

    private void tell(Mark mark, long scored) {
        parts.topic().tell(comparison.id(), progress(mark, scored, false));
    }

    private void finish(Mark mark, AssessmentReplay assessments) {
        List<DistrictTally> tallies = assessments.tallies();
        parts.topic().tell(comparison.id(), progress(mark, assessments.scored(), true), tallies);
    }

    private PartitionProgress progress(Mark mark, long scored, boolean done) {
        long read = Math.min(mark.position(), mark.end()) - mark.begin();
        return new PartitionProgress(
                partition.partition(), read, mark.end() - mark.begin(), mark.unreadable(), scored, done);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return parts.broker()
                .consumer(Map.of(
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "max.poll.records", "2000"));
    }
}
