package org.cwtt.scoring.rulesets;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.InvalidRulesetException;

/// Whatever a ruleset document holds, it is read and can score, or is refused with the reason: no other failure, no
/// endless work.
class RulesetFuzzTest {
    private final RulesetReader reader = new RulesetReader();

    @FuzzTest(maxDuration = "2m")
    void a_document_is_read_or_refused(FuzzedDataProvider data) {
        String document = data.consumeRemainingAsString();
        try {
            new Evaluator(reader.read(document).ruleset());
        } catch (InvalidRulesetException refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank()) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
    }
}
