package org.cwtt.reporting.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cwtt.messaging.Inbox;
import org.cwtt.reporting.CountProfiles;
import org.cwtt.reporting.domain.ChildRound;
import org.cwtt.reporting.domain.Contribution;
import org.cwtt.reporting.domain.RiskDomain;
import org.cwtt.reporting.domain.RiskLevel;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskFlag;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears `scoring.risk-profile.assessed-v1`.
@ApplicationScoped
class ProfileConsumer {
    private final Inbox inbox;
    private final CountProfiles countProfiles;

    ProfileConsumer(Inbox inbox, CountProfiles countProfiles) {
        this.inbox = inbox;
        this.countProfiles = countProfiles;
    }

    @Incoming("risk-profiles")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(
                batch,
                RiskProfileAssessed.class,
                events -> countProfiles.count(
                        events.stream().map(e -> contribution(e.payload())).toList()));
    }

    static Contribution contribution(RiskProfileAssessed profile) {
        return new Contribution(
                new ChildRound(profile.getChildId(), profile.getRoundId()),
                Shard.of(profile.getChildId()),
                profile.getSequence(),
                profile.getSchoolId(),
                profile.getGrade(),
                profile.getSex().name(),
                !profile.getRespondents().isEmpty(),
                profile.getComplete(),
                levels(profile.getFlags()));
    }

    /// A domain that a later version of the contract adds is not counted before this service knows it.
    private static Map<RiskDomain, RiskLevel> levels(Iterable<RiskFlag> flags) {
        Map<RiskDomain, RiskLevel> levels = new EnumMap<>(RiskDomain.class);
        for (RiskFlag flag : flags) {
            if (flag.getDomain() != Domain.UNKNOWN) {
                levels.put(
                        RiskDomain.valueOf(flag.getDomain().name()),
                        RiskLevel.valueOf(flag.getLevel().name()));
            }
        }
        return levels;
    }
}
