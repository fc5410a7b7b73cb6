package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.cwtt.intake.bulk.RowTaker;
import org.cwtt.intake.bulk.domain.Column;
import org.cwtt.intake.bulk.domain.Job;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.bulk.domain.Kind;
import org.cwtt.intake.bulk.domain.RowProblem;
import org.cwtt.intake.bulk.domain.RowResult;
import org.cwtt.intake.questionnaire.persistence.Questionnaires;
import org.cwtt.intake.submission.domain.AssessmentColumn;
import org.cwtt.intake.submission.domain.AssessmentRow;
import org.cwtt.intake.submission.domain.Delivery;
import org.cwtt.intake.submission.domain.Outcome;
import org.cwtt.intake.submission.domain.WrongAnswer;
import org.cwtt.intake.submission.persistence.LearnerNumbers;

/// Takes in historic assessments as the submissions that they are, with all the checks of a submission.
@ApplicationScoped
public class TakeInAssessments implements RowTaker {
    private static final int TOGETHER = 200;

    private final AcceptBatch acceptBatch;
    private final Questionnaires questionnaires;
    private final LearnerNumbers learnerNumbers;

    TakeInAssessments(AcceptBatch acceptBatch, Questionnaires questionnaires, LearnerNumbers learnerNumbers) {
        this.acceptBatch = acceptBatch;
        this.questionnaires = questionnaires;
        this.learnerNumbers = learnerNumbers;
    }

    @Override
    public Kind kind() {
        return Kind.ASSESSMENTS;
    }

    @Override
    public List<? extends Column> columns() {
        return List.of(AssessmentColumn.values());
    }

    @Override
    public boolean keepsOtherColumns() {
        return true;
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public List<RowResult> take(List<JobRow> rows, Job job) {
        AssessmentRow.Registry registry =
                new AssessmentRow.Registry(questionnaires::find, number -> learnerNumbers.child(number, job.areas()));
        List<AssessmentRow> read =
                rows.stream().map(row -> AssessmentRow.read(row, registry)).toList();
        Iterator<Outcome> outcomes = acceptBatch
                .accept(read.stream()
                        .map(AssessmentRow::submission)
                        .filter(Objects::nonNull)
                        .map(submission -> new Delivery(submission, job.areas(), job.sentBy(), null))
                        .toList())
                .iterator();
        return read.stream()
                .map(row -> row.submission() == null
                        ? RowResult.refused(row.line(), row.problems())
                        : result(row.line(), outcomes.next()))
                .toList();
    }

    private static RowResult result(int line, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted stored -> RowResult.takenIn(line, stored.id(), null);
            case Outcome.Repeated stored -> RowResult.repeated(line, stored.id());
            case Outcome.OtherContent _ ->
                RowResult.refused(line, "what was taken in before: correct that submission instead");
            case Outcome.ChildNotFound refused ->
                refused(line, AssessmentColumn.CHILD_ID, refused.childId(), "a child within your areas");
            case Outcome.QuestionnaireUnknown refused ->
                refused(
                        line,
                        AssessmentColumn.QUESTIONNAIRE,
                        refused.questionnaire().id(),
                        "one that is published");
            case Outcome.WrongAnswers(List<WrongAnswer> wrong) ->
                RowResult.refused(
                        line, wrong.stream().map(TakeInAssessments::problem).toList());
            case Outcome.RoundUnknown refused ->
                refused(line, AssessmentColumn.ROUND, refused.roundId(), "a round that is defined");
            case Outcome.OutsideRound refused ->
                refused(
                        line,
                        AssessmentColumn.INTERVIEWED_ON,
                        refused.interviewedOn(),
                        "a day from " + refused.round().opensOn() + " to "
                                + refused.round().closesOn());
            case Outcome.BeforeBirth refused ->
                refused(line, AssessmentColumn.INTERVIEWED_ON, refused.interviewedOn(), "a day after birth");
            case Outcome.InTheFuture refused ->
                refused(
                        line,
                        AssessmentColumn.INTERVIEWED_ON,
                        refused.interviewedOn(),
                        "a day up to " + refused.today());
            case Outcome.NotStored _ -> RowResult.failed(line);
        };
    }

    private static RowResult refused(int line, AssessmentColumn column, Object given, String expected) {
        return RowResult.refused(line, List.of(new RowProblem(column.name(), given.toString(), expected)));
    }

    private static RowProblem problem(WrongAnswer wrong) {
        return new RowProblem(
                wrong.item(), wrong.given() == null ? null : wrong.given().toString(), wrong.expected());
    }
}
