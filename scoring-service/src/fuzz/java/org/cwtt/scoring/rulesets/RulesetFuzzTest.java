package org.cwtt.scoring.rulesets;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a ruleset document holds, it is read or refused with the reason: no other failure, no endless work.
class RulesetFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void a_document_is_read_or_refused(byte[] document) {
        try {
            RulesetDocuments.read(document);
        } catch (InvalidRulesetException _) {
            // The only way to refuse.
        }
    }
}
