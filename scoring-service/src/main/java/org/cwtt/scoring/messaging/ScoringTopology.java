package org.cwtt.scoring.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.scoring.AssessSubmission;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The flow: submissions, the assessments they add up to, and what is announced of them.
final class ScoringTopology {
    static final String ASSESSMENTS = "assessments";
    static final String PROFILES = "profiles";
    static final String TRIGGERS = "triggers";
    static final String DEAD_LETTERS = "dead-letters";

    /// Well within Kafka's poll interval of five minutes.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String SUBMISSIONS = "submissions";
    private static final String SCORING = "scoring";

    @Produces
    @Singleton
    static Topology topology(
            AssessSubmission assessSubmission,
            MeterRegistry meters,
            @ConfigProperty(name = "cwtt.messaging.registry-url") URI registry) {
        return of(
                assessSubmission,
                new ProcessorSurroundings(
                        new SchemaRegistry(registry), new RegistryPatience(PATIENCE), new ScoringMeters(meters)));
    }

    static Topology of(AssessSubmission assessSubmission, ProcessorSurroundings surroundings) {
        Topology topology = new Topology();
        topology.addSource(
                SUBMISSIONS,
                new StringDeserializer(),
                new ByteArrayDeserializer(),
                Topic.SUBMISSION_RECEIVED.topicName());
        topology.addProcessor(SCORING, () -> new SubmissionProcessor(assessSubmission, surroundings), SUBMISSIONS);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(ASSESSMENTS), Serdes.String(), Serdes.ByteArray()),
                SCORING);
        addSink(topology, PROFILES, Topic.RISK_PROFILE_ASSESSED.topicName());
        addSink(topology, TRIGGERS, Topic.STATUTORY_TRIGGER_RAISED.topicName());
        addSink(topology, DEAD_LETTERS, Topic.SUBMISSION_RECEIVED.deadLetterTopic(Topic.Party.SCORING));
        return topology;
    }

    private static void addSink(Topology topology, String name, String topic) {
        topology.addSink(name, topic, new StringSerializer(), new ByteArraySerializer(), SCORING);
    }
}
