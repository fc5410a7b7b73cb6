package org.cwtt.system.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.schemas.intake.Answer;
import org.cwtt.schemas.intake.Respondent;
import org.cwtt.schemas.intake.Sex;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.schemas.intake.SubmissionState;
import org.cwtt.system.cohort.Child;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.cohort.Submission;

/// A cohort's submissions as intake would announce them, again and again, each time around of other children.
final class SubmissionEvents {
    private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T08:00:00Z");

    private final List<SubmissionReceived> templates;
    private long next;

    SubmissionEvents(Cohort cohort) {
        Map<UUID, Child> children = cohort.children().stream().collect(Collectors.toMap(Child::id, child -> child));
        templates = cohort.submissions()
                .map(submission -> event(submission, Objects.requireNonNull(children.get(submission.childId()))))
                .toList();
    }

    /// The next one.
    SubmissionReceived next() {
        SubmissionReceived template = templates.get((int) (next % templates.size()));
        long around = next++ / templates.size();
        return SubmissionReceived.newBuilder(template)
                .setSubmissionId(shifted(template.getSubmissionId(), around))
                .setChildId(shifted(template.getChildId(), around))
                .build();
    }

    private static UUID shifted(UUID id, long around) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + around);
    }

    private static SubmissionReceived event(Submission submission, Child child) {
        return SubmissionReceived.newBuilder()
                .setSubmissionId(submission.id())
                .setVersion(1)
                .setState(SubmissionState.STANDING)
                .setChildId(submission.childId())
                .setRoundId(submission.roundId())
                .setQuestionnaireId(submission.questionnaire().id())
                .setQuestionnaireVersion(submission.questionnaire().version())
                .setRespondent(respondent(submission.questionnaire().id()))
                .setSchoolId(child.schoolId())
                .setGrade(child.grade())
                .setSex(Sex.valueOf(child.sex().name()))
                .setAgeInDays(Math.toIntExact(ChronoUnit.DAYS.between(child.birthDate(), submission.interviewedOn())))
                .setLanguage(submission.language())
                .setInterviewedOn(submission.interviewedOn())
                .setReceivedAt(RECEIVED_AT)
                .setAnswers(answers(submission.answers()))
                .build();
    }

    private static Respondent respondent(String questionnaire) {
        return Respondent.valueOf(
                questionnaire.substring("cwtt-".length()).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static List<Answer> answers(Map<String, Object> given) {
        List<Answer> answers = new ArrayList<>(given.size());
        given.forEach((item, value) -> answers.add(
                switch (value) {
                    case Map<?, ?> absence -> new Answer(item, null, String.valueOf(absence.get("absent")));
                    case Number number -> new Answer(item, number.doubleValue(), null);
                    default -> new Answer(item, value, null);
                }));
        return answers;
    }
}
