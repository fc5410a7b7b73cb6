package org.cwtt.scoring.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.Topology;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.scoring.places.Rounds;
import org.cwtt.scoring.releases.KnownRulesets;
import org.cwtt.scoring.rulesets.Rulesets;
import org.cwtt.scoring.tail.TopicTail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The topology as the running service has it.
@Singleton
final class RunningTopology {
    /// Well within Kafka's poll interval of five minutes.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KnownRulesets known;
    private final TopicTail tail;

    RunningTopology(KnownRulesets known, TopicTail tail) {
        this.known = known;
        this.tail = tail;
    }

    @Produces
    @Singleton
    Topology topology(
            Rulesets rulesets,
            Rounds rounds,
            MeterRegistry meters,
            @ConfigProperty(name = "cwtt.messaging.registry-url") URI registry,
            @ConfigProperty(name = "scoring.time-zone") ZoneId zone) {
        return ScoringTopology.of(new ProcessorSurroundings(
                new SchemaRegistry(registry),
                new RegistryPatience(PATIENCE),
                new ScoringMeters(meters),
                rulesets,
                () -> whenTailed(known).current().evaluator(),
                () -> whenTailed(rounds),
                zone));
    }

    /// What the tail tells, once it has told what stood in the topics when the process started.
    private <T> T whenTailed(T told) {
        tail.begun().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return told;
    }
}
