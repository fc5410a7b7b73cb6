package org.cwtt.intake.submission.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cwtt.intake.questionnaire.domain.Questionnaire;

/// Submissions for tests of the domain.
final class Submitted {
    static final LocalDate INTERVIEW = LocalDate.of(2026, 2, 3);

    private Submitted() {}

    static Submission answering(Map<String, Answer> answers) {
        return new Submission(
                UUID.fromString("0199c9a4-7d5e-7c3a-9d0b-3c1f5a2e8b10"),
                UUID.fromString("0199c9a4-7d5e-7c3a-9d0b-3c1f5a2e8b11"),
                "2026-T1",
                new Questionnaire.Reference("tried", 1),
                Submission.Language.en,
                INTERVIEW,
                new TreeMap<>(answers));
    }
}
