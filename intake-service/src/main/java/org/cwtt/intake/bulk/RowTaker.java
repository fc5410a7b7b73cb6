package org.cwtt.intake.bulk;

import java.util.List;
import org.cwtt.intake.bulk.domain.Column;
import org.cwtt.intake.bulk.domain.Job;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.bulk.domain.Kind;
import org.cwtt.intake.bulk.domain.RowResult;

/// Takes in the rows of one kind of file.
public interface RowTaker {
    Kind kind();

    /// The columns that are known.
    List<? extends Column> columns();

    /// Whether columns that are not known are kept under their own titles.
    boolean keepsOtherColumns();

    /// How many rows share a transaction.
    int together();

    /// Takes these in, in the running transaction, and tells of each what became of it. What was taken in before is
    /// recognised, however often it is sent.
    List<RowResult> take(List<JobRow> rows, Job job);
}
