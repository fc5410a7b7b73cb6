package org.cwtt.scoring.messaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.Documents;
import org.cwtt.scoring.domain.RulesetVersion;

/// How fast a sweep is, in one thread and without a broker: state on disk, scoring, and the records that go out.
///
/// Run by hand, with the number of children as its argument (default 50 000); no part of the tests.
public final class SweepBench {
    private SweepBench() {}

    public static void main(String[] arguments) throws Exception {
        int children = arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]);
        Path state = Files.createTempDirectory("sweep-bench");
        try (ScoringStream stream = new ScoringStream(state)) {
            for (int child = 0; child < children; child++) {
                stream.hold(complete(child));
            }
            for (String version : new String[] {"1.1.0", "1.2.0", "1.3.0"}) {
                long start = System.nanoTime();
                stream.release(Documents.milder(version));
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                stream.forgetProfiles();
                System.out.printf(
                        "%,d assessments of four submissions scored again in %,d ms: %,d a second%n",
                        children, took.toMillis(), children * 1000L / took.toMillis());
            }
        }
    }

    private static Assessment complete(int child) {
        Assessment assessment = Assessment.empty(new UUID(child, child), Events.ROUND)
                .scoredUnder(new RulesetVersion("cwtt-reference", "1.0.0"));
        for (SubmissionReceived section : ManySubmissions.complete(Events.ROUND, child)) {
            assessment = assessment.with(Received.from(section).submission());
        }
        return assessment;
    }
}
