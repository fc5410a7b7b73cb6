package org.cwtt.scoring.tail;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A compacted topic of which every instance knows the whole.
public interface TailedTopic {
    String topic();

    /// Whether this partition is read; all are, unless each says the same.
    default boolean reads(int partition) {
        return true;
    }

    /// Takes in one record. What cannot be read is logged and passed over: a newer record of the key will mend it.
    ///
    /// @throws org.cwtt.messaging.RegistryUnavailableException to be told the record again later
    void hear(ConsumerRecord<String, byte[]> told);
}
