package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cwtt.casework.domain.CaseChanged;
import org.cwtt.casework.messaging.CaseAnnouncements;
import org.cwtt.casework.persistence.Cases;

/// Saves what was decided about cases and tells the platform, in the running transaction.
@ApplicationScoped
class KeepCases {
    private final Cases cases;
    private final CaseAnnouncements announcements;

    KeepCases(Cases cases, CaseAnnouncements announcements) {
        this.cases = cases;
        this.announcements = announcements;
    }

    void keep(List<CaseChanged> changes) {
        if (!changes.isEmpty()) {
            cases.save(changes);
            announcements.announce(changes);
        }
    }
}
