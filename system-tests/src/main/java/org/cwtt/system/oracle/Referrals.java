package org.cwtt.system.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.system.client.TopicReader;

/// Every referral's announced life, in order of its versions.
public final class Referrals {
    private final Map<UUID, Map<Long, ReferralStatusChanged>> lives = new HashMap<>();

    /// Reads the whole topic.
    public static Referrals read(TopicReader topics) {
        Referrals referrals = new Referrals();
        topics.each(
                Topic.REFERRAL_STATUS_CHANGED.topicName(),
                ReferralStatusChanged.class,
                message -> referrals
                        .lives
                        .computeIfAbsent(message.value().getReferralId(), _ -> new HashMap<>())
                        .putIfAbsent(message.value().getVersion(), message.value()));
        return referrals;
    }

    /// Each referral's changes, oldest first.
    public List<List<ReferralStatusChanged>> lives() {
        List<List<ReferralStatusChanged>> all = new ArrayList<>();
        for (Map<Long, ReferralStatusChanged> life : lives.values()) {
            all.add(life.values().stream()
                    .sorted(Comparator.comparingLong(ReferralStatusChanged::getVersion))
                    .toList());
        }
        return all;
    }

    /// How every referral stands now.
    public List<ReferralStatusChanged> current() {
        return lives().stream().map(List::getLast).toList();
    }
}
