package org.cwtt.scoring.rulesets;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.Answers;
import org.cwtt.scoring.domain.Current;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.Submission;

/// Whatever a ruleset document holds, it is read and scores, or is refused with the reason: no other failure, no
/// endless work.
class RulesetFuzzTest {
    private static final List<Submission> COMPLETE = Stream.of(
                    Current.contentChild(),
                    Current.contentCaregiver(),
                    Current.contentTeacher(),
                    Current.contentNurse())
            .map(Answers::submission)
            .toList();

    private final RulesetReader reader = new RulesetReader();

    @FuzzTest(maxDuration = "2m")
    void a_document_is_read_or_refused(FuzzedDataProvider data) {
        String document = data.consumeRemainingAsString();
        try {
            new Evaluator(reader.read(document).ruleset()).evaluate(COMPLETE);
        } catch (InvalidRulesetException refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank()) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
    }
}
