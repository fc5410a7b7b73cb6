package org.cwtt.local.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// A moment to which databases and topics can be restored together.
///
/// The order in which it is made is what makes them agree: first the positions of the groups, then the mark in the
/// databases' log, then the ends of the topics. So a database knows of everything that its group has passed, and a
/// topic holds everything that a database believes to have sent; what is there twice, receivers know by its id.
///
/// @param name also that of the restore point in the databases' log
/// @param at the moment, ISO 8601
/// @param log where the mark is; none if the databases are backed up elsewhere, to be restored to the same moment
/// @param cluster the id of the Kafka cluster
/// @param groups by consumer group and partition (`topic/0`) the offset of the next record to hear
/// @param topics by name
public record BackupPoint(
        String name,
        String at,
        @Nullable LogPosition log,
        String cluster,
        Map<String, Map<String, Long>> groups,
        Map<String, TopicState> topics) {

    /// Names sort by time.
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    public static String nameAt(Instant time) {
        return NAME.format(time);
    }

    /// How a partition is called in a point.
    static String key(TopicPartition partition) {
        return partition.topic() + "/" + partition.partition();
    }

    /// A topic at that moment.
    ///
    /// @param id by which Kafka tells it from one of the same name before it
    /// @param replicas copies of each partition
    /// @param config what is set for this topic
    /// @param partitions in their order
    public record TopicState(String id, int replicas, Map<String, String> config, List<PartitionState> partitions) {}

    /// A partition at that moment.
    ///
    /// @param end the offset after its last record
    /// @param records how many the backup holds before it
    public record PartitionState(long end, long records) {}
}
