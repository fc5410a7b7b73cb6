package org.cwtt.intake.submission.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cwtt.intake.messaging.EventId;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Kind;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.submission.domain.Answer.Absence;
import org.cwtt.intake.submission.domain.Answer.Absent;
import org.cwtt.intake.submission.domain.Answer.Flag;
import org.cwtt.intake.submission.domain.Answer.Number;
import org.cwtt.intake.submission.domain.Answer.Text;
import org.cwtt.intake.submission.domain.Answer.Unreadable;
import org.cwtt.intake.submission.domain.Finding.Subject;
import org.cwtt.intake.submission.domain.StoredSubmission.State;
import org.cwtt.intake.submission.domain.Submission;
import org.cwtt.messaging.Outbox;
import org.cwtt.messaging.OutgoingEvent;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.Answer;
import org.cwtt.schemas.intake.Respondent;
import org.cwtt.schemas.intake.Sex;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.schemas.intake.SubmissionState;
import org.jspecify.annotations.Nullable;

/// Announces received submissions: answers by item code, and never free text.
@ApplicationScoped
public class SubmissionEvents {
    private static final String TOPIC = Topic.SUBMISSION_RECEIVED.topicName();
    private static final Pattern UUID_PATTERN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// What became of a submission, with what its event tells beyond it.
    ///
    /// @param child whose record the submission is in, or was taken out of
    /// @param broughtBy subject of the token of who brought it in
    public record Told(
            Submission submission,
            Questionnaire questionnaire,
            Subject child,
            int version,
            State state,
            Instant receivedAt,
            String broughtBy,
            @Nullable String traceparent) {}

    private final Outbox outbox;

    SubmissionEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Announces these, in this order.
    public void tell(List<Told> submissions) {
        outbox.announce(submissions.stream().map(SubmissionEvents::event).toList());
    }

    private static OutgoingEvent event(Told told) {
        return new OutgoingEvent(
                EventId.of(TOPIC, told.submission().id(), told.version()),
                TOPIC,
                told.child().id().toString(),
                payload(told, told.submission()),
                told.traceparent());
    }

    private static SubmissionReceived payload(Told told, Submission submission) {
        Subject child = told.child();
        return SubmissionReceived.newBuilder()
                .setSubmissionId(submission.id())
                .setVersion(told.version())
                .setState(SubmissionState.valueOf(told.state().name()))
                .setChildId(child.id())
                .setRoundId(submission.roundId())
                .setQuestionnaireId(submission.questionnaire().id())
                .setQuestionnaireVersion(submission.questionnaire().version())
                .setRespondent(
                        Respondent.valueOf(told.questionnaire().respondent().name()))
                .setSchoolId(child.schoolId())
                .setGrade(child.grade())
                .setSex(Sex.valueOf(child.sex().name()))
                .setAgeInDays(child.ageInDays(submission.interviewedOn()))
                .setLanguage(submission.language().name())
                .setInterviewedOn(submission.interviewedOn())
                .setReceivedAt(told.receivedAt())
                .setAnswers(answers(told.questionnaire(), submission))
                .setWordedIn(
                        told.questionnaire().wordedFor(submission.language().name()))
                .setAgeEstimated(child.birthDateEstimated())
                .setBroughtBy(opaque(told.broughtBy()))
                .build();
    }

    /// A subject that might be a name is nothing for a topic.
    private static @Nullable UUID opaque(String subject) {
        return UUID_PATTERN.matcher(subject).matches() ? UUID.fromString(subject) : null;
    }

    private static List<Answer> answers(Questionnaire questionnaire, Submission submission) {
        List<Answer> answers = new ArrayList<>(submission.answers().size());
        for (Item item : questionnaire.items()) {
            var answer = submission.answers().get(item.code());
            if (answer != null && item.kind() != Kind.TEXT) {
                answers.add(answer(item.code(), answer));
            }
        }
        return answers;
    }

    private static Answer answer(String item, org.cwtt.intake.submission.domain.Answer answer) {
        return switch (answer) {
            case Flag(boolean value) -> new Answer(item, value, null);
            case Number(double value) -> new Answer(item, value, null);
            case Text(String value) -> new Answer(item, value, null);
            case Absent(Absence reason) -> new Answer(item, null, reason.name());
            case Unreadable(String given) ->
                throw new IllegalArgumentException("No questionnaire takes such an answer: " + given);
        };
    }
}
