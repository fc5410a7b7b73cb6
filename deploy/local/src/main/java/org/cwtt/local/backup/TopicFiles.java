package org.cwtt.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// The files of a Kafka cluster's topics in a backup, and how far each partition is in them. What is added is on disk,
/// and counts, when it has been written; what a run that died has left behind is written anew.
final class TopicFiles {
    /// Bytes; then a new file is begun, so that old ones can be moved to cheaper disks.
    private static final long LARGEST_FILE = 256L << 20;

    private static final String PROGRESS = "progress.json";

    private final Path folder;
    private final Progress progress;
    private final Map<TopicPartition, String> keys = new HashMap<>();
    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> added = new HashMap<>();
    private final Map<TopicPartition, Long> passed = new HashMap<>();
    private long waiting;

    TopicFiles(Path folder) {
        this.folder = folder;
        Path file = folder.resolve(PROGRESS);
        this.progress = Files.exists(file) ? BackupFolder.read(file, Progress.class) : new Progress();
    }

    /// How far a partition is.
    ///
    /// @param file the one that is being written
    /// @param length of it in bytes, as far as it counts
    /// @param next the first offset that is not in the backup
    /// @param epoch of the leader that wrote the record before; -1 if there is none
    /// @param records how many there are in all files
    record Written(String file, long length, long next, int epoch, long records) {}

    /// By folder and partition (`topic/id/0`).
    static final class Progress extends TreeMap<String, Written> {
        private static final long serialVersionUID = 1L;
    }

    Path folder() {
        return folder;
    }

    /// Takes a partition in.
    ///
    /// @param topicId tells the topic from one of its name before it
    /// @param beginning the first offset that there still is
    /// @return the first offset to write
    long begin(TopicPartition partition, String topicId, long beginning) throws IOException {
        Path files = folder.resolve(partition.topic()).resolve(topicId);
        Files.createDirectories(files);
        String key = partition.topic() + "/" + topicId + "/" + partition.partition();
        keys.put(partition, key);
        Written before = progress.getOrDefault(key, new Written("", 0, 0, -1, 0));
        progress.put(
                key,
                new Written(
                        before.file(),
                        before.length(),
                        Math.max(beginning, before.next()),
                        before.epoch(),
                        before.records()));
        return written(partition).next();
    }

    /// Where to go on. A broker that has lost what the leader of then wrote says so, instead of giving other records.
    OffsetAndMetadata next(TopicPartition partition) {
        Written written = written(partition);
        return new OffsetAndMetadata(
                written.next(), Optional.of(written.epoch()).filter(epoch -> epoch >= 0), "");
    }

    long records(TopicPartition partition) {
        return written(partition).records();
    }

    void add(TopicPartition partition, ConsumerRecord<byte[], byte[]> record) {
        added.computeIfAbsent(partition, _ -> new ArrayList<>()).add(record);
        waiting += Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
    }

    /// Up to here, everything has been added.
    void passed(TopicPartition partition, long next) {
        passed.put(partition, next);
    }

    /// Bytes that have been added and not been written.
    long waiting() {
        return waiting;
    }

    void write() throws IOException {
        for (Map.Entry<TopicPartition, Long> one : passed.entrySet()) {
            TopicPartition partition = one.getKey();
            Written before = written(partition);
            List<ConsumerRecord<byte[], byte[]>> records = added.getOrDefault(partition, List.of());
            progress.put(
                    key(partition),
                    records.isEmpty()
                            ? new Written(
                                    before.file(), before.length(), one.getValue(), before.epoch(), before.records())
                            : append(partition, before, records, one.getValue()));
        }
        BackupFolder.write(folder.resolve(PROGRESS), progress);
        added.clear();
        passed.clear();
        waiting = 0;
    }

    private Written append(
            TopicPartition partition, Written before, List<ConsumerRecord<byte[], byte[]>> records, long next)
            throws IOException {
        Path files = Objects.requireNonNull(folder.resolve(key(partition)).getParent());
        boolean begins = before.file().isEmpty() || before.length() >= LARGEST_FILE;
        String file = before.file();
        if (begins) {
            deleteLater(files, partition.partition(), before.file());
            file = "%d-%020d.avro"
                    .formatted(partition.partition(), records.getFirst().offset());
        }
        long length = TopicFile.append(files.resolve(file), begins ? 0 : before.length(), records);
        if (begins) {
            BackupFolder.force(files);
        }
        int epoch = records.getLast().leaderEpoch().orElse(before.epoch());
        return new Written(file, length, next, epoch, before.records() + records.size());
    }

    /// Files that a run has begun which came to nothing.
    private static void deleteLater(Path files, int partition, String last) {
        TopicFile.names(files, partition).stream()
                .filter(name -> name.compareTo(last) > 0)
                .forEach(name -> BackupFolder.delete(files.resolve(name)));
    }

    private Written written(TopicPartition partition) {
        return Objects.requireNonNull(progress.get(key(partition)), "not begun");
    }

    private String key(TopicPartition partition) {
        return Objects.requireNonNull(keys.get(partition), "not begun");
    }
}
