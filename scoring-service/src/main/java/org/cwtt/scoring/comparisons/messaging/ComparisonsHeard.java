package org.cwtt.scoring.comparisons.messaging;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.scoring.comparisons.Comparison;
import org.cwtt.scoring.comparisons.Comparisons;
import org.cwtt.scoring.comparisons.DistrictTally;
import org.cwtt.scoring.comparisons.PartitionProgress;
import org.cwtt.scoring.tail.TailedTopic;
import org.jboss.logging.Logger;

/// Hears of comparisons, whichever instance runs them.
///
/// Keys: `id` for what was asked, `id/failed` for why it failed, `id/partition` for how far a partition is, and
/// `id/partition/district` for what it holds of a district.
@Singleton
public final class ComparisonsHeard implements TailedTopic {
    private static final Logger LOG = Logger.getLogger(ComparisonsHeard.class);

    private final Comparisons comparisons;

    ComparisonsHeard(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Override
    public String topic() {
        return ComparisonsTopic.NAME;
    }

    @Override
    public void hear(ConsumerRecord<String, byte[]> told) {
        try {
            hear(List.of(told.key().split("/")), told.value());
        } catch (IOException | RuntimeException unreadable) {
            LOG.warnf("Passing over %s@%d: %s", told.topic(), told.offset(), unreadable.getMessage());
        }
    }

    private void hear(List<String> key, byte[] value) throws IOException {
        UUID id = UUID.fromString(key.getFirst());
        if (key.size() == 1) {
            comparisons.asked(ComparisonJson.read(value, Comparison.class));
        } else if (key.get(1).equals(ComparisonsTopic.FAILED)) {
            comparisons.failed(id, ComparisonJson.read(value, String.class));
        } else if (key.size() == 2) {
            comparisons.told(id, ComparisonJson.read(value, PartitionProgress.class));
        } else {
            comparisons.told(id, Integer.parseInt(key.get(1)), ComparisonJson.read(value, DistrictTally.class));
        }
    }
}
