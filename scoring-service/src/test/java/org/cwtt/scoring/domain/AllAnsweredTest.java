package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllAnsweredTest {
    private final AllAnswered all = new AllAnswered();
    private final Answered mother = new Answered(caregiver(1), 0);
    private final Answered father = new Answered(caregiver(2), 0);
    private final Answered teacher = new Answered(Answers.teacher().submission(), 0);
    private final Answered child = new Answered(Answers.child().submission(), 0);

    private static Submission caregiver(int id) {
        return Answers.caregiver().as(id, 1).submission();
    }

    @BeforeEach
    void answered() {
        List.of(teacher, mother, child, father).forEach(all::add);
    }

    @Test
    void aRuleOfOneRespondentSeesEachOfTheirSubmissions() {
        // When
        List<Answered> found = all.by(EnumSet.of(Respondent.CAREGIVER));

        // Then
        assertThat(found).containsExactly(mother, father);
    }

    @Test
    void aRuleOfSeveralRespondentsSeesTheirsInOrderAndNobodyElses() {
        // When
        List<Answered> found = all.by(EnumSet.of(Respondent.TEACHER, Respondent.CAREGIVER));

        // Then
        assertThat(found).containsExactly(mother, father, teacher);
    }

    @Test
    void whoHasNotAnsweredIsSeenByNoRule() {
        // When
        List<Answered> found = all.by(EnumSet.of(Respondent.HEALTH_PRACTITIONER));

        // Then
        assertThat(found).isEmpty();
        assertThat(all.respondents()).containsExactly(Respondent.CHILD, Respondent.CAREGIVER, Respondent.TEACHER);
    }
}
