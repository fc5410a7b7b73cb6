package org.cwtt.intake.classlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.child.RegisterChild;
import org.cwtt.intake.child.RegisterChild.Outcome;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.classlist.domain.ListRow;
import org.cwtt.intake.classlist.domain.RowProblem;

/// Registers the learners of a class list, each by itself, so that a bad row spoils no other and a list that was cut
/// off
/// may be sent again: who is in already is recognised.
@ApplicationScoped
public class TakeInClassList {
    /// What became of a list.
    ///
    /// @param registered rows that are registered now; in a dry run, rows that could be
    /// @param repeated rows that were registered before
    /// @param likelyDuplicates rows that look like a child registered before: see the list of duplicates
    /// @param problems one for each wrong value
    public record Result(int rows, int registered, int repeated, int likelyDuplicates, List<RowProblem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    private final RegisterChild registerChild;

    TakeInClassList(RegisterChild registerChild) {
        this.registerChild = registerChild;
    }

    /// Takes in the rows, or, in a dry run, only tells what is wrong with them.
    ///
    /// @param registeredBy subject of the caller's token
    public Result takeIn(List<ListRow> rows, boolean dryRun, Areas areas, String registeredBy) {
        List<RowProblem> problems = new ArrayList<>();
        int registered = 0;
        int repeated = 0;
        int duplicates = 0;
        for (ListRow row : rows) {
            problems.addAll(row.problems());
            Child child = row.child();
            if (child == null || dryRun) {
                registered += child == null ? 0 : 1;
                continue;
            }
            switch (registerChild.register(child, areas, registeredBy)) {
                case Outcome.Registered done -> {
                    registered++;
                    duplicates += done.lookalikes().isEmpty() ? 0 : 1;
                }
                case Outcome.Repeated _ -> repeated++;
                case Outcome.OtherContent _ -> problems.add(of(row, "what was registered before, or a correction"));
                case Outcome.SchoolNotFound _ -> problems.add(of(row, "a school within your areas"));
                case Outcome.NotBorn _ -> problems.add(of(row, "a birth date in the past"));
                case Outcome.ImplausibleIdentity _ -> problems.add(of(row, "an identity number of its type"));
                case Outcome.Erased _ -> problems.add(of(row, "a child who was not erased"));
            }
        }
        return new Result(rows.size(), registered, repeated, duplicates, problems);
    }

    private static RowProblem of(ListRow row, String expected) {
        return new RowProblem(row.line(), null, null, expected);
    }
}
