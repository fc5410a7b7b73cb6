package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Intervention;
import org.cwtt.casework.domain.InterventionChanged;
import org.cwtt.casework.domain.InterventionStep;
import org.cwtt.casework.domain.OvertakenException;
import org.cwtt.casework.domain.UnknownRecordException;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.Interventions;

/// Completes a planned service, or stops it: a person's decision, with a code that says why.
@ApplicationScoped
public class EndIntervention {
    private final Children children;
    private final Interventions interventions;
    private final KeepInterventions keepInterventions;
    private final AccessLog accessLog;
    private final InstantSource clock;

    EndIntervention(
            Children children,
            Interventions interventions,
            KeepInterventions keepInterventions,
            AccessLog accessLog,
            InstantSource clock) {
        this.children = children;
        this.interventions = interventions;
        this.keepInterventions = keepInterventions;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// What is asked.
    ///
    /// @param step COMPLETED or STOPPED
    /// @param code the outcome, or the reason for stopping
    /// @param seen the version that the practitioner saw
    public record Ending(InterventionStep step, String code, long seen) {}

    /// @throws OvertakenException when it has changed since
    /// @throws org.cwtt.casework.domain.IllegalMoveException when the life-cycle has no such move
    @Transactional
    public Intervention end(UUID childId, UUID id, Ending ending, Access access) {
        children.hold(List.of(childId));
        children.need(childId, access.reader());
        Intervention held = interventions
                .lock(id)
                .filter(found -> found.childId().equals(childId))
                .orElseThrow(() -> new UnknownRecordException("intervention", id));
        if (held.version() != ending.seen()) {
            throw new OvertakenException("intervention", ending.seen(), held.version());
        }
        InterventionChanged changed = held.after(ending.step(), held.plan(), ending.code(), null, clock.instant());
        keepInterventions.keep(changed, access.reader().login());
        accessLog.add(access, List.of(childId));
        return changed.after();
    }
}
