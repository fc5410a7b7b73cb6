package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.access.persistence.AccessLog;
import org.cwtt.intake.access.persistence.EmergencyAccesses;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.persistence.Children;

/// Shows a child to somebody who works in the child's area, and logs it in the same transaction.
@ApplicationScoped
public class ReadChild {
    private final Children children;
    private final EmergencyAccesses accesses;
    private final AccessLog log;
    private final Clock clock;

    ReadChild(Children children, EmergencyAccesses accesses, AccessLog log, Clock clock) {
        this.children = children;
        this.accesses = accesses;
        this.log = log;
        this.clock = clock;
    }

    /// The child, if it is within these areas, or the reader broke the glass less than three hours ago.
    ///
    /// @param reader subject of the reader's token
    /// @param purpose why the reader wants to know
    @Transactional
    public Optional<ChildRecord> read(UUID id, Areas areas, String reader, String purpose) {
        Optional<ChildRecord> child = children.find(id, areas);
        if (child.isPresent()) {
            log.append(clock.instant(), reader, "read child", id, purpose);
            return child;
        }
        return inAnEmergency(id, reader);
    }

    private Optional<ChildRecord> inAnEmergency(UUID id, String reader) {
        return accesses.reason(reader, id, clock.instant()).flatMap(reason -> {
            Optional<ChildRecord> child = children.find(id).filter(ChildRecord::isActive);
            child.ifPresent(_ -> log.append(clock.instant(), reader, "read child in an emergency", id, reason));
            return child;
        });
    }
}
