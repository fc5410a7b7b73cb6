package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.Child;
import org.cwtt.referral.domain.Command.Consent;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.ReferralBook;
import org.cwtt.referral.domain.ReferralDecider;
import org.cwtt.referral.messaging.Announcements;
import org.cwtt.referral.persistence.Children;
import org.cwtt.referral.persistence.Referrals;

/// Keeps each child's school and consents, and releases the referrals that were held for a consent now given.
@ApplicationScoped
public class RecordChildren {
    private final ReferralDecider decider;
    private final Children children;
    private final Referrals referrals;
    private final Announcements announcements;
    private final InstantSource clock;

    RecordChildren(
            ReferralDecider decider,
            Children children,
            Referrals referrals,
            Announcements announcements,
            InstantSource clock) {
        this.decider = decider;
        this.children = children;
        this.referrals = referrals;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Takes in a batch; a state older than the known one changes nothing.
    @Transactional
    public void record(List<ChangedChild> batch) {
        Set<UUID> ids = batch.stream().map(one -> one.child().childId()).collect(Collectors.toSet());
        Map<UUID, ChangedChild> newest = newest(batch, children.lock(ids));
        if (newest.isEmpty()) {
            return;
        }
        children.save(newest.values().stream().map(ChangedChild::child).toList());
        ReferralBook book = new ReferralBook(decider, referrals.ofChildren(newest.keySet()));
        newest.values().forEach(changed -> release(book, changed));
        referrals.save(book.changes());
        announcements.announce(book.changes());
    }

    private static Map<UUID, ChangedChild> newest(List<ChangedChild> batch, Map<UUID, Child> known) {
        Map<UUID, ChangedChild> newest = new HashMap<>();
        for (ChangedChild changed : batch) {
            UUID id = changed.child().childId();
            ChangedChild before = newest.get(id);
            Child standing = before == null ? Objects.requireNonNull(known.get(id)) : before.child();
            if (changed.child().version() > standing.version()) {
                newest.put(id, changed);
            }
        }
        return newest;
    }

    private void release(ReferralBook book, ChangedChild changed) {
        Cause cause = new Cause("consent", clock.instant(), changed.traceparent());
        for (Department department : changed.child().consents()) {
            book.decide(changed.child().childId(), department, new Consent(cause));
        }
    }
}
