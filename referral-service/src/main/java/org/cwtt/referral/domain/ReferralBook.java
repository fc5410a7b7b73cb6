package org.cwtt.referral.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/// The referrals of some children while they are being decided on: each decision sees those before it.
public final class ReferralBook {
    private final ReferralDecider decider;
    private final Map<UUID, SequencedMap<UUID, Referral>> byChild = new HashMap<>();
    private final List<ReferralChanged> changes = new ArrayList<>();

    public ReferralBook(ReferralDecider decider, Collection<Referral> referrals) {
        this.decider = decider;
        referrals.forEach(this::enter);
    }

    /// Decides, remembers what follows from it, and answers it.
    public List<ReferralChanged> decide(UUID childId, Department department, Command command) {
        List<ReferralChanged> decided = decider.decide(standing(childId, department), command);
        decided.forEach(change -> enter(change.referral()));
        changes.addAll(decided);
        return decided;
    }

    /// Decides on a response by the referral it names, whoever sent it.
    ///
    /// @throws UnknownReferralException when the child has no such referral
    public void respond(UUID childId, Command.Respond respond) {
        Referral referral = byChild.getOrDefault(childId, new LinkedHashMap<>())
                .get(respond.response().referralId());
        if (referral == null) {
            throw new UnknownReferralException(respond.response().referralId());
        }
        decide(childId, referral.department(), respond);
    }

    /// What one department has for one child.
    public Standing standing(UUID childId, Department department) {
        return new Standing(ofChild(childId).stream()
                .filter(referral -> referral.department() == department)
                .toList());
    }

    /// Everything decided so far, in order.
    public List<ReferralChanged> changes() {
        return List.copyOf(changes);
    }

    private Collection<Referral> ofChild(UUID childId) {
        return byChild.getOrDefault(childId, new LinkedHashMap<>()).values();
    }

    private void enter(Referral referral) {
        byChild.computeIfAbsent(referral.childId(), _ -> new LinkedHashMap<>()).put(referral.id(), referral);
    }
}
