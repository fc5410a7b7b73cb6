package org.cwtt.scoring.messaging;

import java.time.LocalDate;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.cwtt.messaging.RegistryUnavailableException;
import org.cwtt.scoring.RescoreAssessment;
import org.cwtt.scoring.domain.Assessed;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Scores a slice of the partition's assessments again, then writes itself the record that goes on with the next one.
///
/// So submissions, and the statutory triggers in them, come through between the slices, no slice comes near Kafka's
/// poll interval, and a restart goes on with the slice that was not committed.
final class SweepProcessor extends ContextualProcessor<String, byte[], String, byte[]> {
    /// Assessments looked at in one go: some tenths of a second at most.
    private static final int SLICE = 1000;

    private static final Logger LOG = Logger.getLogger(SweepProcessor.class);

    private final ProcessorSurroundings surroundings;
    private final Announcer announcer;
    private @Nullable Assessing assessing;

    /// After a crash the record that goes on may be there twice; its second coming in this life is passed over.
    private @Nullable Sweep done;

    private record Assessing(KeyValueStore<String, byte[]> assessments, CurrentRuleset ruleset) {}

    SweepProcessor(ProcessorSurroundings surroundings) {
        this.surroundings = surroundings;
        this.announcer = new Announcer(surroundings.registry());
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        assessing =
                new Assessing(context.getStateStore(ScoringTopology.ASSESSMENTS), surroundings.currentRuleset(context));
    }

    @Override
    public void process(Record<String, byte[]> received) {
        Sweep sweep = Sweep.from(received.value());
        // Another release since then has a sweep of its own.
        if (!sweep.equals(done) && stores().ruleset().is(sweep.ruleset())) {
            slice(sweep, received);
            done = sweep;
        }
    }

    private void slice(Sweep sweep, Record<String, byte[]> received) {
        String last = sweep.after();
        try (KeyValueIterator<String, byte[]> entries =
                stores().assessments().range(last.isEmpty() ? null : last, null)) {
            for (int seen = 0; entries.hasNext() && seen < SLICE; seen++) {
                KeyValue<String, byte[]> entry = entries.next();
                if (!entry.key.equals(sweep.after())) {
                    rescore(entry, sweep, received);
                }
                last = entry.key;
            }
            if (entries.hasNext()) {
                long now = context().currentSystemTimeMs();
                context()
                        .forward(
                                received.withValue(sweep.goingOnAfter(last).bytes())
                                        .withTimestamp(now),
                                ScoringTopology.SWEEPS);
            }
        }
    }

    private void rescore(KeyValue<String, byte[]> entry, Sweep sweep, Record<String, byte[]> received) {
        AssessmentKey key = AssessmentKey.of(entry.key);
        LocalDate day = LocalDate.ofInstant(sweep.releasedAt(), surroundings.zone());
        if (!surroundings.rounds().get().openOn(key.roundId(), day)) {
            return;
        }
        try {
            announce(entry, key, received);
        } catch (RegistryUnavailableException | KafkaException | InvalidRulesetException passing) {
            throw passing;
        } catch (RuntimeException fault) {
            // It keeps the profile it has; the next submission of the child tells the fault in a dead letter.
            LOG.errorf(
                    "An assessment was not scored again: %s", fault.getClass().getName());
            surroundings.meters().rescored(false);
        }
    }

    private void announce(KeyValue<String, byte[]> entry, AssessmentKey key, Record<String, byte[]> received) {
        Evaluator evaluator = stores().ruleset().evaluator();
        Assessment held = AssessmentSerde.assessment(key.childId(), key.roundId(), entry.value);
        Assessed rescored = RescoreAssessment.rescore(held, evaluator);
        Record<String, byte[]> profile =
                surroundings.patience().during(() -> announcer.of(rescored.profile(), Announcer.Cause.of(received)));
        stores().assessments().put(entry.key, AssessmentSerde.bytes(rescored.assessment()));
        context().forward(profile, ScoringTopology.PROFILES);
        surroundings.meters().rescored(true);
    }

    private Assessing stores() {
        return Objects.requireNonNull(assessing);
    }
}
