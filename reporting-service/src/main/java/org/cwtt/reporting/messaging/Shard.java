package org.cwtt.reporting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.kafka.common.utils.Utils;

/// Which of a cell's rows takes a child's count: by the hash that Kafka's partitioner takes of the key, so that where
/// the number of partitions is a multiple of [#COUNT], children of one partition meet on one row only, and replicas
/// that read different partitions seldom wait for each other.
///
/// Few, because a cell costs a row a shard: a school has some 160 learners in these grades.
final class Shard {
    static final int COUNT = 4;

    private Shard() {}

    static int of(UUID childId) {
        return Utils.toPositive(Utils.murmur2(childId.toString().getBytes(UTF_8))) % COUNT;
    }
}
