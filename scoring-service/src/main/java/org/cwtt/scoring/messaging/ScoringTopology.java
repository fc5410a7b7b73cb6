package org.cwtt.scoring.messaging;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.Stores;
import org.cwtt.schemas.Topic;

/// The flow: submissions, the assessments they add up to, and what is announced of them; releases, and the sweeps that
/// score the assessments again.
///
/// All of it is one task a partition, so that one thread alone touches an assessment.
final class ScoringTopology {
    static final String ASSESSMENTS = "assessments";
    static final String RULESET = "ruleset";
    static final String PROFILES = "profiles";
    static final String TRIGGERS = "triggers";
    static final String DEAD_LETTERS = "dead-letters";
    static final String RELEASE_DEAD_LETTERS = "release-dead-letters";
    static final String SWEEPS = "sweeps";

    /// Where a partition tells itself how far its sweep is. As many partitions as the submissions have.
    static final String SWEEPS_TOPIC = "scoring-sweeps";

    private static final String SUBMISSION_SOURCE = "submissions";
    private static final String RELEASE_SOURCE = "releases";
    private static final String SWEEP_SOURCE = "sweeps-going-on";
    private static final String SCORING = "scoring";
    private static final String RELEASING = "releasing";
    private static final String SWEEPING = "sweeping";

    /// A sweep's key is its partition.
    private static final StreamPartitioner<String, byte[]> BY_KEY =
            (_, partition, _, _) -> Optional.of(Set.of(Integer.valueOf(partition)));

    private ScoringTopology() {}

    static Topology of(ProcessorSurroundings surroundings) {
        Topology topology = new Topology();
        addSource(topology, SUBMISSION_SOURCE, Topic.SUBMISSION_RECEIVED.topicName());
        addSource(topology, RELEASE_SOURCE, Topic.RULESET_CHANGED.topicName());
        addSource(topology, SWEEP_SOURCE, SWEEPS_TOPIC);
        topology.addProcessor(SCORING, () -> new SubmissionProcessor(surroundings), SUBMISSION_SOURCE);
        topology.addProcessor(RELEASING, () -> new ReleaseProcessor(surroundings), RELEASE_SOURCE);
        topology.addProcessor(SWEEPING, () -> new SweepProcessor(surroundings), SWEEP_SOURCE);
        addStores(topology);
        addSink(topology, PROFILES, Topic.RISK_PROFILE_ASSESSED.topicName(), SCORING, SWEEPING);
        addSink(topology, TRIGGERS, Topic.STATUTORY_TRIGGER_RAISED.topicName(), SCORING);
        addSink(topology, DEAD_LETTERS, deadLetters(Topic.SUBMISSION_RECEIVED), SCORING);
        addSink(topology, RELEASE_DEAD_LETTERS, deadLetters(Topic.RULESET_CHANGED), RELEASING);
        topology.addSink(
                SWEEPS, SWEEPS_TOPIC, new StringSerializer(), new ByteArraySerializer(), BY_KEY, RELEASING, SWEEPING);
        return topology;
    }

    private static void addStores(Topology topology) {
        // Cached until the next commit: a batch holds several submissions of one child, and the last of them is enough
        // on disk and in the changelog.
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(ASSESSMENTS), Serdes.String(), Serdes.ByteArray())
                        .withCachingEnabled(),
                SCORING,
                RELEASING,
                SWEEPING);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(RULESET), Serdes.String(), Serdes.String()),
                SCORING,
                RELEASING,
                SWEEPING);
    }

    private static String deadLetters(Topic topic) {
        return topic.deadLetterTopic(Topic.Party.SCORING);
    }

    private static void addSource(Topology topology, String name, String topic) {
        topology.addSource(name, new StringDeserializer(), new ByteArrayDeserializer(), topic);
    }

    private static void addSink(Topology topology, String name, String topic, String... parents) {
        topology.addSink(name, topic, new StringSerializer(), new ByteArraySerializer(), parents);
    }
}
