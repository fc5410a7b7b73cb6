package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.CaseChanged;
import org.cwtt.casework.domain.CaseCommand;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.CaseFile;
import org.cwtt.casework.domain.Intervention;
import org.cwtt.casework.domain.OvertakenException;
import org.cwtt.casework.domain.UnknownRecordException;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Cases;
import org.cwtt.casework.persistence.Children;

/// Lets a practitioner move a case on; the change, its announcement and the note of it are one transaction.
@ApplicationScoped
public class ChangeCase {
    private final CaseDecider decider;
    private final Children children;
    private final Cases cases;
    private final KeepCases keepCases;
    private final EndInterventions endInterventions;
    private final AccessLog accessLog;

    ChangeCase(
            CaseDecider decider,
            Children children,
            Cases cases,
            KeepCases keepCases,
            EndInterventions endInterventions,
            AccessLog accessLog) {
        this.decider = decider;
        this.children = children;
        this.cases = cases;
        this.keepCases = keepCases;
        this.endInterventions = endInterventions;
        this.accessLog = accessLog;
    }

    /// @param seen the version that the practitioner saw
    /// @param access who, and why
    /// @throws UnknownRecordException when there is no such child in the reader's areas, or it has no case
    /// @throws OvertakenException when somebody, or a profile, changed it since
    /// @throws org.cwtt.casework.domain.IllegalMoveException when the life-cycle has no such move
    @Transactional
    public CaseFile change(UUID childId, long seen, CaseCommand command, Access access) {
        children.hold(List.of(childId));
        children.need(childId, access.reader());
        CaseFile current = Optional.ofNullable(cases.lock(List.of(childId)).get(childId))
                .orElseThrow(() -> new UnknownRecordException("case", childId));
        if (current.version() != seen) {
            throw new OvertakenException("case", seen, current.version());
        }
        CaseChanged changed = decider.decide(current, command);
        keepCases.keep(List.of(changed));
        if (!changed.after().state().isOpen()) {
            endInterventions.end(List.of(childId), Intervention.CASE_CLOSED, changed.actor(), command.at());
        }
        accessLog.add(access, List.of(childId));
        return changed.after();
    }
}
