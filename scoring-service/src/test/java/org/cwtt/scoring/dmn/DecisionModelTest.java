package org.cwtt.scoring.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.cwtt.scoring.dmn.CutOffs.Edge;
import org.cwtt.scoring.domain.Current;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.RandomAnswers;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.Submission;
import org.junit.jupiter.api.Test;

/// An engine that knows nothing of our evaluator scores by the exported model as the evaluator does.
///
/// `-Dcwtt.oracle.sets=100000` compares more than the few that every build does.
class DecisionModelTest {
    private static final Ruleset RULESET = Current.RULESET;
    private static final String XML = DecisionModel.of(RULESET);
    private static final Oracle ORACLE = new Oracle(RULESET, XML);
    private static final Evaluator EVALUATOR = new Evaluator(RULESET);
    private static final int SETS = Integer.getInteger("cwtt.oracle.sets", 1_000);

    @Test
    void theModelIsDmnAndTheEngineHasNoComplaint() throws Exception {
        // Given
        Schema dmn = SchemaFactory.newDefaultInstance()
                .newSchema(Objects.requireNonNull(getClass().getResource("/org/omg/spec/DMN/20191111/DMN13.xsd")));

        // When
        dmn.newValidator().validate(new StreamSource(new StringReader(XML)));

        // Then
        assertThat(ORACLE.complaints()).isEmpty();
    }

    @Test
    void randomAnswersAreScoredAlike() {
        // Given
        RandomAnswers random = new RandomAnswers(RULESET, 20_261_124);
        Map<Domain, Set<String>> levelsSeen = new EnumMap<>(Domain.class);

        for (int set = 0; set < SETS; set++) {
            List<Submission> submissions = random.next();

            // When
            Verdict theirs = ORACLE.verdict(submissions);

            // Then
            assertThat(theirs).as(submissions::toString).isEqualTo(Verdict.ours(RULESET, EVALUATOR, submissions));
            theirs.levels()
                    .forEach((domain, level) -> levelsSeen
                            .computeIfAbsent(domain, _ -> new TreeSet<>())
                            .add(level));
        }
        assertThat(levelsSeen.values())
                .allSatisfy(levels -> assertThat(levels).containsExactly("HIGH", "LOW", "MEDIUM", "UNKNOWN"));
    }

    @Test
    void everyCutOffIsDecidedAlike() {
        // Given
        List<Edge> edges = CutOffs.of(RULESET, new RandomAnswers(RULESET, 7));

        for (Edge edge : edges) {
            assertThat(edge.around())
                    .as(edge.toString())
                    .containsKey(edge.cutOff())
                    .hasSizeGreaterThan(1);
            edge.around().values().forEach(submission -> {
                // When
                Verdict theirs = ORACLE.verdict(List.of(submission));

                // Then
                assertThat(theirs).as(edge.toString()).isEqualTo(Verdict.ours(RULESET, EVALUATOR, List.of(submission)));
            });
        }
    }
}
