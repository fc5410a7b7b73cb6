package org.cwtt.scoring.messaging;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.messaging.EventSpan;
import org.cwtt.messaging.RegistryUnavailableException;
import org.cwtt.messaging.UnreadableEventException;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.scoring.AssessSubmission;
import org.cwtt.scoring.domain.Assessed;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.StatutoryTrigger;
import org.cwtt.scoring.domain.StatutoryTriggers;
import org.cwtt.scoring.messaging.Announcer.Cause;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One record in; statutory triggers and the current risk profile out, or a dead letter.
///
/// Delivery is at least once, and after a crash the state may be ahead of the committed offset. So every record, a
/// repeat too, announces what follows from it, under ids that a receiver recognises.
final class SubmissionProcessor extends ContextualProcessor<String, byte[], String, byte[]> {
    private static final Logger LOG = Logger.getLogger(SubmissionProcessor.class);

    private final AvroDeserializer<SubmissionReceived> submissions;
    private final Announcer announcer;
    private final ProcessorSurroundings surroundings;
    private @Nullable CurrentRuleset ruleset;

    SubmissionProcessor(ProcessorSurroundings surroundings) {
        this.submissions = new AvroDeserializer<>(surroundings.registry(), SubmissionReceived.class);
        this.announcer = new Announcer(surroundings.registry());
        this.surroundings = surroundings;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        ruleset = surroundings.currentRuleset(context);
    }

    @Override
    public void process(Record<String, byte[]> received) {
        RecordMetadata place = context().recordMetadata().orElseThrow();
        try (EventSpan span =
                EventSpan.ofTakingIn(place.topic(), Cause.of(received).traceparent())) {
            assess(received, place, span);
        }
    }

    private void assess(Record<String, byte[]> received, RecordMetadata place, EventSpan span) {
        Cause cause = new Cause(received.timestamp(), span.traceparent());
        try {
            Received submission = surroundings.patience().during(() -> read(received, place));
            announceTriggers(submission, announcedAt(submission, received), cause);
            announceProfile(submission, cause);
        } catch (RegistryUnavailableException
                | KafkaException
                | InvalidRulesetException
                | CompletionException passing) {
            // Not this record's fault: the stream thread is replaced, and reads it again.
            span.failed(passing);
            throw passing;
        } catch (RuntimeException fault) {
            span.failed(fault);
            putAside(received, place, fault);
        }
    }

    private Received read(Record<String, byte[]> received, RecordMetadata place) {
        SubmissionReceived event = submissions.deserialize(place.topic(), received.value());
        if (event == null) {
            throw new UnreadableEventException("The record has no value");
        }
        return Received.from(event);
    }

    /// Before the scoring, so that no fault in it can hold up the statutory lane.
    private void announceTriggers(Received submission, Instant announcedAt, Cause cause) {
        for (StatutoryTrigger trigger : StatutoryTriggers.raisedBy(submission.submission(), announcedAt)) {
            context()
                    .forward(
                            surroundings.patience().during(() -> announcer.of(trigger, submission, cause)),
                            ScoringTopology.TRIGGERS);
        }
    }

    private static Instant announcedAt(Received submission, Record<String, byte[]> received) {
        return EventHeaders.text(received.headers(), EventHeaders.TIME)
                .flatMap(SubmissionProcessor::time)
                .orElseGet(() -> submission.submission().receivedAt());
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private void announceProfile(Received submission, Cause cause) {
        KeyValueStore<String, byte[]> assessments = context().getStateStore(ScoringTopology.ASSESSMENTS);
        Evaluator evaluator = Objects.requireNonNull(ruleset).evaluator();
        Assessed assessed = AssessSubmission.assess(held(submission, assessments), submission.submission(), evaluator);
        Record<String, byte[]> profile = surroundings.patience().during(() -> announcer.of(assessed.profile(), cause));
        // Also when nothing changed: after a broker's outage the store may hold what the changelog lacks.
        assessments.put(submission.assessmentKey().toString(), AssessmentSerde.bytes(assessed.assessment()));
        context().forward(profile, ScoringTopology.PROFILES);
        surroundings.meters().scored(assessed.changed());
    }

    private static Assessment held(Received submission, KeyValueStore<String, byte[]> assessments) {
        byte[] held = assessments.get(submission.assessmentKey().toString());
        return held == null
                ? Assessment.empty(submission.childId(), submission.roundId())
                : AssessmentSerde.assessment(submission.childId(), submission.roundId(), held);
    }

    private void putAside(Record<String, byte[]> received, RecordMetadata place, RuntimeException fault) {
        LOG.errorf(
                "Putting aside the record at %s-%d@%d: %s",
                place.topic(),
                place.partition(),
                place.offset(),
                fault.getClass().getName());
        context().forward(DeadLetter.of(received, place, fault), ScoringTopology.DEAD_LETTERS);
        surroundings.meters().deadLettered();
    }
}
