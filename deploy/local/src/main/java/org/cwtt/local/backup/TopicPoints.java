package org.cwtt.local.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.cwtt.local.backup.BackupPoint.TopicState;

/// Backs up the topics of a platform whose databases are backed up elsewhere, to any moment.
///
/// A point is a moment to which both can be restored: the positions of the groups are from before it, and the ends of
/// the topics from after it. Both keep a distance, since the clocks of the databases differ from this one's.
public final class TopicPoints {
    private static final Duration KEPT = Duration.ofDays(30);

    private final KafkaSource kafka;
    private final BackupFolder folder;
    private final Duration distance;

    /// @param distance by how much clocks may differ
    public TopicPoints(KafkaSource kafka, BackupFolder folder, Duration distance) {
        this.kafka = kafka;
        this.folder = folder;
        this.distance = distance;
    }

    /// Makes a point, and forgets those of which the databases are not kept any more.
    ///
    /// @throws BackupFailedException if the folder is of another cluster, or the topics cannot be written
    public BackupPoint point() throws InterruptedException {
        folder.thinOut(BackupPoint.nameAt(Instant.now().minus(KEPT)));
        try (Admin admin = kafka.admin();
                Consumer<byte[], byte[]> consumer = kafka.consumer()) {
            TopicBackup topics = new TopicBackup(admin, consumer, folder);
            folder.claim(topics.clusterId());
            Map<String, Map<String, Long>> positions = topics.positions();
            Thread.sleep(distance);
            Instant moment = Instant.now();
            Thread.sleep(distance);
            Map<TopicPartition, Long> ends = topics.ends();
            Map<String, TopicState> states = topics.write(ends);
            BackupPoint point = new BackupPoint(
                    BackupPoint.nameAt(moment), moment.toString(), null, topics.clusterId(), positions, states);
            folder.keep(point);
            return point;
        }
    }
}
