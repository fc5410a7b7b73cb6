package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.DueList;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Interventions;
import org.jspecify.annotations.Nullable;

/// Lists what is due in a practitioner's areas, longest due first; the list and the note of it are one transaction.
@ApplicationScoped
public class ListDueInterventions {
    private final Interventions interventions;
    private final AccessLog accessLog;

    ListDueInterventions(Interventions interventions, AccessLog accessLog) {
        this.interventions = interventions;
        this.accessLog = accessLog;
    }

    /// @param until the last day that counts
    @Transactional
    public DueList list(LocalDate until, DueList.@Nullable Position after, int limit, Access access) {
        DueList due = DueList.cut(interventions.due(access.reader(), until, after, limit), limit);
        accessLog.add(
                access,
                due.entries().stream()
                        .map(entry -> entry.intervention().childId())
                        .distinct()
                        .toList());
        return due;
    }
}
