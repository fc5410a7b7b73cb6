package org.cwtt.intake.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.access.domain.EmergencyAccess;
import org.cwtt.intake.access.persistence.EmergencyAccesses;

/// Lists who broke the glass, and notes what somebody else found about it.
@ApplicationScoped
public class ReviewEmergencyAccess {
    private final EmergencyAccesses accesses;
    private final Clock clock;

    ReviewEmergencyAccess(EmergencyAccesses accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    /// Those to children within the areas that are to be reviewed, the oldest first.
    @Transactional
    public List<EmergencyAccess> list(Areas areas) {
        return accesses.unreviewed(areas);
    }

    /// Notes a finding.
    ///
    /// @return whether there is such an access within the areas, unreviewed, by somebody else
    @Transactional
    public boolean review(UUID id, String finding, String by, Areas areas) {
        return accesses.review(id, new EmergencyAccess.Review(by, clock.instant(), finding), areas);
    }
}
