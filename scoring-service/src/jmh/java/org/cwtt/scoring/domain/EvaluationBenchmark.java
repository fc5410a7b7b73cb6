package org.cwtt.scoring.domain;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How many assessments one core scores in a second: all four respondents, every item of the current ruleset answered.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgs = "-Xmx256m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EvaluationBenchmark {
    private static final int ASSESSMENTS = 512;

    private final Evaluator evaluator = new Evaluator(Current.RULESET);
    private List<List<Submission>> assessments = List.of();
    private int next;

    @Setup
    public void draw() {
        RandomAnswers random = new RandomAnswers(Current.RULESET, 7);
        assessments = Stream.generate(() -> Stream.of(Respondent.values())
                        .map(respondent -> random.of(respondent, "zu"))
                        .toList())
                .limit(ASSESSMENTS)
                .toList();
    }

    @Benchmark
    public Evaluation evaluate() {
        next = (next + 1) % ASSESSMENTS;
        return evaluator.evaluate(assessments.get(next));
    }
}
