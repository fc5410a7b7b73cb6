package org.cwtt.intake.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.messaging.ChildEvents;
import org.cwtt.intake.child.persistence.Children;
import org.cwtt.intake.persistence.KeyLocks;
import org.cwtt.intake.rights.persistence.Erasures;
import org.cwtt.intake.submission.TellSubmissions;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.cwtt.intake.submission.persistence.StoredSubmissions;

/// Erases a child: the submissions are withdrawn downstream, everything held here is deleted, and every service is told
/// that the child is erased. What is left is the proof, and the log of who read the child.
@ApplicationScoped
public class EraseChild {
    private final KeyLocks locks;
    private final Children children;
    private final StoredSubmissions submissions;
    private final TellSubmissions tellSubmissions;
    private final Erasures erasures;
    private final ChildEvents events;
    private final Clock clock;

    EraseChild(
            KeyLocks locks,
            Children children,
            StoredSubmissions submissions,
            TellSubmissions tellSubmissions,
            Erasures erasures,
            ChildEvents events,
            Clock clock) {
        this.locks = locks;
        this.children = children;
        this.submissions = submissions;
        this.tellSubmissions = tellSubmissions;
        this.erasures = erasures;
        this.events = events;
        this.clock = clock;
    }

    /// Erases a child within these areas, with the records that were merged into it.
    ///
    /// @param by subject of the caller's token
    /// @return whether there was such a child
    @Transactional
    public boolean erase(UUID childId, String reason, Areas areas, String by) {
        locks.hold("child", childId);
        submissions.exclude();
        if (children.find(childId, areas).isEmpty()) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (UUID merged : erasures.leadingTo(childId)) {
            erased(merged, reason, by, now);
        }
        erased(childId, reason, by, now);
        return true;
    }

    private void erased(UUID childId, String reason, String by, Instant now) {
        ChildRecord last = children.find(childId).orElseThrow();
        List<StoredSubmission> held = submissions.of(childId);
        tellSubmissions.tell(held.stream()
                .filter(StoredSubmission::isStanding)
                .map(StoredSubmission::erased)
                .toList());
        erasures.delete(childId);
        ChildRecord erased =
                new ChildRecord(last.child().sharedWith(Set.of()), last.version() + 1, ChildRecord.State.ERASED, null);
        erasures.prove(childId, erased.version(), reason, by, now, held.size());
        events.changed(erased, now);
    }
}
