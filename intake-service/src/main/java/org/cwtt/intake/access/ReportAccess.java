package org.cwtt.intake.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.access.domain.LogEntry;
import org.cwtt.intake.access.domain.LogQuery;
import org.cwtt.intake.access.persistence.AccessReports;

/// Reports which children, which fields, which readers, when: what a breach report needs.
@ApplicationScoped
public class ReportAccess {
    private final AccessReports reports;

    ReportAccess(AccessReports reports) {
        this.reports = reports;
    }

    /// The entries of children within the areas that fit, in their order.
    @Transactional
    public List<LogEntry> report(LogQuery wanted, Areas areas) {
        return reports.entries(wanted, areas);
    }
}
