package org.cwtt.scoring.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cwtt.schemas.intake.Answer;
import org.cwtt.schemas.intake.Respondent;
import org.cwtt.schemas.intake.Sex;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.schemas.intake.SubmissionState;
import org.cwtt.scoring.domain.Submission;
import org.jspecify.annotations.Nullable;

/// Submissions as intake announces them.
final class Events {
    static final String ROUND = "2026-T1";
    static final Instant RECEIVED_AT = Instant.parse("2026-02-03T10:00:00Z");

    private Events() {}

    static SubmissionReceived.Builder attendance(UUID child, int daysAbsent) {
        return submission(child, Respondent.TEACHER)
                .setAnswers(List.of(
                        answer("attendance.days-open", 50.0),
                        answer("attendance.days-absent", (double) daysAbsent),
                        answer("attendance.consecutive-days-absent", 1.0),
                        answer("protection.suspected-abuse", false)));
    }

    static SubmissionReceived.Builder suspicion(UUID child) {
        List<Answer> answers = new ArrayList<>(attendance(child, 1).getAnswers());
        answers.removeLast();
        answers.add(answer("protection.suspected-abuse", true));
        return attendance(child, 1).setAnswers(answers);
    }

    static SubmissionReceived.Builder hunger(UUID child, String everyItem) {
        return submission(child, Respondent.CAREGIVER)
                .setAnswers(List.of(
                        answer("hhs.no-food", everyItem),
                        answer("hhs.sleep-hungry", everyItem),
                        answer("hhs.day-and-night", everyItem)));
    }

    /// A submission of the domain as intake announces it.
    static SubmissionReceived of(UUID child, String round, Submission said) {
        List<Answer> answers = new ArrayList<>();
        said.answers()
                .forEach((item, given) -> answers.add(answer(
                        item,
                        switch (given) {
                            case org.cwtt.scoring.domain.Answer.Truth(boolean value) -> value;
                            case org.cwtt.scoring.domain.Answer.Quantity(double value) -> value;
                            case org.cwtt.scoring.domain.Answer.Choice(String code) -> code;
                            case org.cwtt.scoring.domain.Answer.Absence _ -> null;
                        })));
        return submission(child, Respondent.valueOf(said.respondent().name()))
                .setRoundId(round)
                .setAnswers(answers)
                .build();
    }

    static SubmissionReceived.Builder submission(UUID child, Respondent respondent) {
        return SubmissionReceived.newBuilder()
                .setSubmissionId(new UUID(child.getLeastSignificantBits(), respondent.ordinal()))
                .setVersion(1)
                .setState(SubmissionState.STANDING)
                .setChildId(child)
                .setRoundId(ROUND)
                .setQuestionnaireId("cwtt-" + respondent.name())
                .setQuestionnaireVersion(1)
                .setRespondent(respondent)
                .setSchoolId("700110123")
                .setGrade("2")
                .setSex(Sex.FEMALE)
                .setAgeInDays(2740)
                .setLanguage("zu")
                .setInterviewedOn(LocalDate.of(2026, 2, 3))
                .setReceivedAt(RECEIVED_AT)
                .setAnswers(List.of());
    }

    private static Answer answer(String item, @Nullable Object value) {
        return new Answer(item, value, null);
    }
}
