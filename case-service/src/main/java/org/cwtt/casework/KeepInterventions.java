package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import org.cwtt.casework.domain.InterventionChanged;
import org.cwtt.casework.messaging.InterventionAnnouncements;
import org.cwtt.casework.persistence.Interventions;

/// Saves what was decided about a planned service and tells the platform, in the running transaction.
@ApplicationScoped
class KeepInterventions {
    private final Interventions interventions;
    private final InterventionAnnouncements announcements;

    KeepInterventions(Interventions interventions, InterventionAnnouncements announcements) {
        this.interventions = interventions;
        this.announcements = announcements;
    }

    void keep(InterventionChanged change, String actor) {
        interventions.save(change, actor);
        announcements.announce(change);
    }
}
