package org.cwtt.intake.submission.domain;

import java.util.List;
import org.cwtt.intake.bulk.domain.Column;

/// What a file of historic assessments tells of each beside the answers, which stand under the codes of their items.
public enum AssessmentColumn implements Column {
    SUBMISSION_ID(false, "submissionId", "id"),
    CHILD_ID(false, "childId", "child"),
    LEARNER_NUMBER(false, "learnerNumber", "LURITS No", "LURITS number", "LURITS"),
    ROUND(true, "roundId", "round"),
    QUESTIONNAIRE(true, "questionnaire", "questionnaire.id", "questionnaireId"),
    VERSION(true, "version", "questionnaire.version", "questionnaireVersion"),
    LANGUAGE(true, "language", "interview language"),
    INTERVIEWED_ON(true, "interviewedOn", "interview date", "date of interview");

    private final boolean needed;
    private final List<String> names;

    AssessmentColumn(boolean needed, String... names) {
        this.needed = needed;
        this.names = List.of(names);
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }

    @Override
    public List<String> names() {
        return names;
    }
}
