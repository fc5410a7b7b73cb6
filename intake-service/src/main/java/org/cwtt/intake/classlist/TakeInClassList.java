package org.cwtt.intake.classlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.cwtt.intake.bulk.RowTaker;
import org.cwtt.intake.bulk.domain.Column;
import org.cwtt.intake.bulk.domain.Job;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.bulk.domain.Kind;
import org.cwtt.intake.bulk.domain.RowResult;
import org.cwtt.intake.child.RegisterChild;
import org.cwtt.intake.child.RegisterChild.Outcome;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.classlist.domain.ClassListColumn;
import org.cwtt.intake.classlist.domain.LearnerIds;
import org.cwtt.intake.classlist.domain.ListRow;

/// Registers the learners of a class list. A list may be sent again: who is in already is recognised.
@ApplicationScoped
public class TakeInClassList implements RowTaker {
    private static final int TOGETHER = 20;

    private final RegisterChild registerChild;
    private final LearnerIds ids;

    TakeInClassList(RegisterChild registerChild, LearnerIds ids) {
        this.registerChild = registerChild;
        this.ids = ids;
    }

    @Override
    public Kind kind() {
        return Kind.CLASS_LIST;
    }

    @Override
    public List<? extends Column> columns() {
        return List.of(ClassListColumn.values());
    }

    @Override
    public boolean keepsOtherColumns() {
        return false;
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public List<RowResult> take(List<JobRow> rows, Job job) {
        String school = Objects.requireNonNull(job.schoolId(), "a class list is of a school");
        return rows.stream()
                .map(row -> take(ListRow.read(row.line(), row.values(), school, ids), job))
                .toList();
    }

    private RowResult take(ListRow row, Job job) {
        Child child = row.child();
        if (child == null) {
            return RowResult.refused(row.line(), row.problems());
        }
        return switch (registerChild.register(child, job.areas(), job.sentBy())) {
            case Outcome.Registered done ->
                RowResult.takenIn(
                        row.line(),
                        child.id(),
                        done.lookalikes().isEmpty()
                                ? null
                                : "looks like a child registered before: decide at /v1/duplicates");
            case Outcome.Repeated _ -> RowResult.repeated(row.line(), child.id());
            case Outcome.OtherContent _ ->
                RowResult.refused(row.line(), "what was registered before, or a correction of the child");
            case Outcome.SchoolNotFound _ -> RowResult.refused(row.line(), "a school within your areas");
            case Outcome.NotBorn _ -> RowResult.refused(row.line(), "a birth date in the past");
            case Outcome.ImplausibleIdentity _ -> RowResult.refused(row.line(), "an identity number of its type");
            case Outcome.Erased _ -> RowResult.refused(row.line(), "a child who was not erased");
        };
    }
}
