package org.cwtt.system.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.Sex;
import org.cwtt.system.client.TopicReader;

/// Profiles that scoring has announced, again and again, each time around of other children and, for each
/// child, of several rounds.
final class CaseProfiles {
    /// A child of a class is assessed about so often: eight million profiles of a million children.
    static final int ROUNDS = 8;

    private final List<RiskProfileAssessed> templates;
    private long next;

    /// @param templates each child's last profile
    private CaseProfiles(List<RiskProfileAssessed> templates) {
        this.templates = templates;
    }

    static CaseProfiles in(TopicReader topics) {
        return new CaseProfiles(templates(topics));
    }

    /// Each child's last profile, in a steady order.
    static List<RiskProfileAssessed> templates(TopicReader topics) {
        Map<UUID, RiskProfileAssessed> last = new TreeMap<>();
        topics.each(
                Topic.RISK_PROFILE_ASSESSED.topicName(),
                RiskProfileAssessed.class,
                one -> last.merge(
                        one.value().getChildId(),
                        one.value(),
                        (held, other) -> other.getSequence() > held.getSequence() ? other : held));
        return last.values().stream()
                .sorted(Comparator.comparing(RiskProfileAssessed::getChildId))
                .toList();
    }

    /// The children of so many of the next profiles, by id.
    Map<String, ChildChanged> childrenOfNext(int records) {
        CaseProfiles ahead = new CaseProfiles(templates);
        ahead.next = next;
        Map<String, ChildChanged> children = new LinkedHashMap<>();
        for (int i = 0; i < records; i++) {
            ChildChanged child = childOf(ahead.next());
            children.putIfAbsent(child.getChildId().toString(), child);
        }
        return children;
    }

    /// The next one.
    RiskProfileAssessed next() {
        long child = next / ROUNDS;
        RiskProfileAssessed template = templates.get((int) (child % templates.size()));
        int round = (int) (next++ % ROUNDS);
        UUID childId = new UUID(
                template.getChildId().getMostSignificantBits(),
                template.getChildId().getLeastSignificantBits() + 1 + child / templates.size());
        return RiskProfileAssessed.newBuilder(template)
                .setProfileId(new UUID(childId.getMostSignificantBits() + round + 1, childId.getLeastSignificantBits()))
                .setChildId(childId)
                .setRoundId("20" + (20 + round / 4) + "-T" + (round % 4 + 1))
                .build();
    }

    /// The child of a profile, as intake would announce it.
    private static ChildChanged childOf(RiskProfileAssessed profile) {
        return ChildChanged.newBuilder()
                .setChildId(profile.getChildId())
                .setVersion(1)
                .setState(ChildState.ACTIVE)
                .setSex(
                        profile.getSex() == Sex.MALE
                                ? org.cwtt.schemas.intake.Sex.MALE
                                : org.cwtt.schemas.intake.Sex.FEMALE)
                .setSchoolId(profile.getSchoolId())
                .setGrade(profile.getGrade())
                .setMergedInto(null)
                .setSharingConsents(List.of())
                .setChangedAt(profile.getAssessedAt())
                .build();
    }
}
