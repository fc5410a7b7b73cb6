package org.cwtt.scoring.comparisons.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.scoring.comparisons.Comparison;
import org.cwtt.scoring.comparisons.DistrictTally;
import org.cwtt.scoring.comparisons.Tally;
import org.cwtt.scoring.comparisons.messaging.ReplayStore.Key;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.Submission;
import org.cwtt.scoring.messaging.Received;
import org.cwtt.scoring.places.Areas;
import org.rocksdb.RocksIterator;

/// Puts the submissions of each child and round together and scores what stands under both rulesets.
final class AssessmentReplay {
    private final AvroDeserializer<SubmissionReceived> submissions;
    private final Evaluator current;
    private final Evaluator candidate;
    private final Areas areas;
    private final Tally tally = new Tally();
    private long scored;

    AssessmentReplay(Comparison comparison, ReplayParts parts, AvroDeserializer<SubmissionReceived> submissions) {
        this.submissions = submissions;
        this.current = evaluator(parts, comparison.current());
        this.candidate = evaluator(parts, comparison.candidate());
        this.areas = parts.areas();
    }

    /// Scores the assessment that the entries stand on and moves on to the next; false when there is none.
    boolean scoreNext(RocksIterator entries) {
        if (!entries.isValid()) {
            ReplayStore.requireRead(entries);
            return false;
        }
        byte[] key = Key.assessmentOf(entries.key());
        Received first = received(entries.value());
        Assessment assessment =
                Assessment.empty(first.childId(), first.roundId()).with(first.submission());
        entries.next();
        while (entries.isValid() && Arrays.equals(key, Key.assessmentOf(entries.key()))) {
            assessment = assessment.with(received(entries.value()).submission());
            entries.next();
        }
        score(assessment);
        return true;
    }

    long scored() {
        return scored;
    }

    List<DistrictTally> tallies() {
        return tally.byDistrict();
    }

    private void score(Assessment assessment) {
        List<Submission> standing = assessment.standing();
        if (standing.isEmpty()) {
            return;
        }
        tally.add(
                assessment.childId(),
                areas.of(assessment.latestInterview().schoolId()),
                current.evaluate(standing),
                candidate.evaluate(standing));
        scored++;
    }

    private Received received(byte[] submission) {
        return Received.from(
                Objects.requireNonNull(submissions.deserialize(Topic.SUBMISSION_RECEIVED.topicName(), submission)));
    }

    private static Evaluator evaluator(ReplayParts parts, Comparison.Side side) {
        return new Evaluator(parts.rulesets().read(side.document()).ruleset());
    }
}
