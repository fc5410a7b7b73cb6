package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.EmergencyAccess;
import org.cwtt.intake.access.persistence.EmergencyAccesses;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.persistence.Children;

/// Opens a child outside somebody's areas to them, in an emergency: for three hours, with a reason, and to be reviewed.
@ApplicationScoped
public class BreakGlass {
    private static final Duration OPEN = Duration.ofHours(3);

    private final Children children;
    private final EmergencyAccesses accesses;
    private final Clock clock;

    BreakGlass(Children children, EmergencyAccesses accesses, Clock clock) {
        this.children = children;
        this.accesses = accesses;
        this.clock = clock;
    }

    /// Opens an active child; empty if there is none.
    ///
    /// @param reader subject of the reader's token
    @Transactional
    public Optional<EmergencyAccess> open(UUID childId, String reader, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return children.find(childId).filter(ChildRecord::isActive).map(_ -> {
            EmergencyAccess access =
                    new EmergencyAccess(UUID.randomUUID(), childId, reader, reason, now, now.plus(OPEN), null);
            accesses.open(access);
            return access;
        });
    }
}
