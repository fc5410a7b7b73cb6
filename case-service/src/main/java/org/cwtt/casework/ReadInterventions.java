package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Delivery;
import org.cwtt.casework.domain.Intervention;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.Deliveries;
import org.cwtt.casework.persistence.Interventions;

/// Reads what was planned for a child and delivered; the reading and the note of it are one transaction.
@ApplicationScoped
public class ReadInterventions {
    /// All plans, earliest first, and all deliveries, earliest first.
    public record Found(List<Intervention> interventions, List<Delivery> deliveries) {}

    private final Children children;
    private final Interventions interventions;
    private final Deliveries deliveries;
    private final AccessLog accessLog;

    ReadInterventions(Children children, Interventions interventions, Deliveries deliveries, AccessLog accessLog) {
        this.children = children;
        this.interventions = interventions;
        this.deliveries = deliveries;
        this.accessLog = accessLog;
    }

    /// @throws org.cwtt.casework.domain.UnknownRecordException when there is no such child in the reader's areas
    @Transactional
    public Found read(UUID childId, Access access) {
        children.need(childId, access.reader());
        accessLog.add(access, List.of(childId));
        return new Found(interventions.of(childId), deliveries.of(childId));
    }
}
