package org.cwtt.scoring.messaging;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.UnreadableEventException;
import org.cwtt.schemas.scoring.RulesetChanged;
import org.cwtt.scoring.releases.RulesetState;
import org.cwtt.scoring.releases.ToldRuleset;
import org.cwtt.scoring.releases.messaging.ToldRulesets;
import org.jboss.logging.Logger;

/// A release becomes the partition's current ruleset and starts a sweep; a draft does nothing.
///
/// A released document that this version of the service cannot read fails the thread: it is neither skipped nor put
/// aside, and the partition waits for a version that can.
final class ReleaseProcessor extends ContextualProcessor<String, byte[], String, byte[]> {
    private static final Logger LOG = Logger.getLogger(ReleaseProcessor.class);

    private final ProcessorSurroundings surroundings;
    private final AvroDeserializer<RulesetChanged> rulesets;

    ReleaseProcessor(ProcessorSurroundings surroundings) {
        this.surroundings = surroundings;
        this.rulesets = new AvroDeserializer<>(surroundings.registry(), RulesetChanged.class);
    }

    @Override
    public void process(Record<String, byte[]> received) {
        RecordMetadata place = context().recordMetadata().orElseThrow();
        try {
            surroundings
                    .patience()
                    .during(() -> read(received, place))
                    .filter(told -> told.state() == RulesetState.RELEASED)
                    .ifPresent(told -> release(told, received));
        } catch (UnreadableEventException unreadable) {
            LOG.errorf("Putting aside the record at %s-%d@%d", place.topic(), place.partition(), place.offset());
            context().forward(DeadLetter.of(received, place, unreadable), ScoringTopology.RELEASE_DEAD_LETTERS);
        }
    }

    private Optional<ToldRuleset> read(Record<String, byte[]> received, RecordMetadata place) {
        RulesetChanged event = rulesets.deserialize(place.topic(), received.value());
        if (event == null) {
            throw new UnreadableEventException("The record has no value");
        }
        return ToldRulesets.from(event);
    }

    private void release(ToldRuleset told, Record<String, byte[]> received) {
        ProcessorContext<String, byte[]> context = context();
        // What came before the release must be known to have come before it, even if the process ends now: submissions
        // that are read again would otherwise be counted in another order, and a receiver could hold a higher sequence.
        KeyValueStore<String, byte[]> assessments = context.getStateStore(ScoringTopology.ASSESSMENTS);
        assessments.flush();
        surroundings.currentRuleset(context).becomes(told.version(), told.document());
        Sweep sweep = new Sweep(told.version().toString(), told.changedAt(), "");
        context.forward(
                received.withKey(Integer.toString(context.taskId().partition())).withValue(sweep.bytes()),
                ScoringTopology.SWEEPS);
    }
}
