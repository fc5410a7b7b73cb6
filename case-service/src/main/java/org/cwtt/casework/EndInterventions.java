package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.cwtt.casework.domain.Intervention;
import org.cwtt.casework.domain.InterventionStep;
import org.cwtt.casework.persistence.Interventions;

/// Ends what is still planned for children whose case is closed or who are gone, in the running transaction.
@ApplicationScoped
class EndInterventions {
    private final Interventions interventions;
    private final KeepInterventions keepInterventions;

    EndInterventions(Interventions interventions, KeepInterventions keepInterventions) {
        this.interventions = interventions;
        this.keepInterventions = keepInterventions;
    }

    /// @param outcome code: why
    void end(Collection<UUID> childIds, String outcome, String actor, Instant at) {
        for (Intervention open : interventions.lockOpen(childIds)) {
            keepInterventions.keep(open.after(InterventionStep.ENDED, open.plan(), outcome, null, at), actor);
        }
    }
}
