package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Answers.caregiver;
import static org.cwtt.scoring.domain.Answers.nurse;
import static org.cwtt.scoring.domain.Answers.teacher;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatutoryTriggersTest {
    private static final String ITEM = "protection.suspected-abuse";
    private static final Instant THURSDAY = Instant.parse("2026-02-05T09:30:00Z");

    @Test
    void theSuspicionOfATeacherANurseOrAnInterviewerOpensTheStatutoryLane() {
        // Given
        Submission teacher = teacher().answers(ITEM, true).submission();
        Submission nurse = nurse().answers(ITEM, true).submission();
        Submission interviewer = caregiver().answers(ITEM, true).submission();

        // When
        List<StatutoryTrigger> triggers = List.of(
                StatutoryTriggers.raisedBy(teacher, THURSDAY).getFirst(),
                StatutoryTriggers.raisedBy(nurse, THURSDAY).getFirst(),
                StatutoryTriggers.raisedBy(interviewer, THURSDAY).getFirst());

        // Then
        assertThat(triggers)
                .extracting(StatutoryTrigger::respondent)
                .containsExactly(Respondent.TEACHER, Respondent.HEALTH_PRACTITIONER, Respondent.CAREGIVER);
        assertThat(triggers).extracting(StatutoryTrigger::item).containsOnly(ITEM);
        assertThat(triggers).extracting(StatutoryTrigger::raisedAt).containsOnly(teacher.receivedAt());
    }

    @Test
    void noAnswerOpensItWithoutASuspicion() {
        // Given
        List<Submission> quiet = List.of(
                teacher().answers(ITEM, false).submission(),
                teacher().doesNotKnow(ITEM).submission(),
                teacher().submission(),
                caregiver().prefersNotToSay(ITEM).submission(),
                nurse().answers(ITEM, true).withdrawn().submission());

        // When
        List<StatutoryTrigger> triggers = quiet.stream()
                .flatMap(one -> StatutoryTriggers.raisedBy(one, THURSDAY).stream())
                .toList();

        // Then
        assertThat(triggers).isEmpty();
    }

    @Test
    void aCorrectionThatSuspectsAbuseWasMadeWhenItWasAnnounced() {
        // Given
        Submission corrected = teacher().as(1, 2).answers(ITEM, true).submission();

        // When
        StatutoryTrigger trigger =
                StatutoryTriggers.raisedBy(corrected, THURSDAY).getFirst();

        // Then
        assertThat(trigger.raisedAt()).isEqualTo(THURSDAY).isNotEqualTo(corrected.receivedAt());
    }

    @Test
    void aCorrectionRaisesTheSameTrigger() {
        // Given
        Submission first = teacher().as(1, 1).answers(ITEM, true).submission();
        Submission corrected = teacher().as(1, 2).answers(ITEM, true).submission();

        // When
        StatutoryTrigger repeated =
                StatutoryTriggers.raisedBy(corrected, THURSDAY).getFirst();

        // Then
        assertThat(repeated.id())
                .isEqualTo(
                        StatutoryTriggers.raisedBy(first, THURSDAY).getFirst().id());
    }
}
