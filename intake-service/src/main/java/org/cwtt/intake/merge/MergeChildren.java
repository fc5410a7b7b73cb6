package org.cwtt.intake.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.messaging.ChildEvents;
import org.cwtt.intake.child.persistence.Children;
import org.cwtt.intake.merge.domain.Merge;
import org.cwtt.intake.merge.domain.MergeOutcome;
import org.cwtt.intake.merge.persistence.DuplicatePairs;
import org.cwtt.intake.merge.persistence.Merges;
import org.cwtt.intake.submission.ReassignSubmissions;

/// Merges two records of one child, as a person decided: submissions go into the surviving record, and whatever is sent
/// for the absorbed one later goes there too.
///
/// The consents stay those of the surviving record: what nobody consented to there is not shared.
@ApplicationScoped
public class MergeChildren {
    private final MergeLocks locks;
    private final Children children;
    private final Merges merges;
    private final DuplicatePairs pairs;
    private final ReassignSubmissions reassignSubmissions;
    private final ChildEvents events;
    private final Clock clock;

    MergeChildren(
            MergeLocks locks,
            Children children,
            Merges merges,
            DuplicatePairs pairs,
            ReassignSubmissions reassignSubmissions,
            ChildEvents events,
            Clock clock) {
        this.locks = locks;
        this.children = children;
        this.merges = merges;
        this.pairs = pairs;
        this.reassignSubmissions = reassignSubmissions;
        this.events = events;
        this.clock = clock;
    }

    /// What is to be merged, and why.
    public record Wanted(UUID id, UUID absorbedId, UUID survivingId, String reason) {}

    /// Merges two children, both within these areas.
    ///
    /// @param by subject of the caller's token
    @Transactional
    public MergeOutcome merge(Wanted wanted, Areas areas, String by) {
        locks.hold(wanted.absorbedId(), wanted.survivingId());
        Optional<Merge> known = merges.find(wanted.id());
        if (known.isPresent()) {
            return known.get().isSameAs(wanted.absorbedId(), wanted.survivingId())
                    ? new MergeOutcome.Repeated(known.get())
                    : new MergeOutcome.OtherContent();
        }
        Optional<ChildRecord> surviving = children.find(wanted.survivingId(), areas);
        if (surviving.isEmpty()) {
            return new MergeOutcome.ChildNotFound(wanted.survivingId());
        }
        return children.find(wanted.absorbedId(), areas).isEmpty()
                ? new MergeOutcome.ChildNotFound(wanted.absorbedId())
                : new MergeOutcome.Merged(merged(wanted, surviving.get().child(), by));
    }

    private Merge merged(Wanted wanted, Child surviving, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Merge.Act act = new Merge.Act(by, wanted.reason(), now);
        reassignSubmissions.reassign(wanted.absorbedId(), surviving, _ -> true);
        List<UUID> redirected = children.absorb(wanted.absorbedId(), surviving.id(), now);
        Merge merge = new Merge(wanted.id(), wanted.absorbedId(), surviving.id(), act, redirected, null);
        merges.add(merge);
        pairs.decide(wanted.absorbedId(), surviving.id(), DuplicatePairs.Decision.MERGED, act);
        events.changed(children.find(wanted.absorbedId()).orElseThrow(), now);
        return merge;
    }
}
