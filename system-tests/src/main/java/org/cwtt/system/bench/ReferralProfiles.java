package org.cwtt.system.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.intake.Sex;
import org.cwtt.schemas.scoring.RiskProfileAssessed;

/// Risk profiles as scoring announced them for a cohort, again and again, each time around of other children; and the
/// children, whose caregivers consent to every department.
final class ReferralProfiles {
    private record Assessment(UUID childId, String roundId) {
        static Assessment of(RiskProfileAssessed profile) {
            return new Assessment(profile.getChildId(), profile.getRoundId());
        }
    }

    private static final Instant CHANGED_AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final List<String> EVERY_DEPARTMENT = List.of("HEALTH", "EDUCATION", "SOCIAL_DEVELOPMENT");

    private final List<RiskProfileAssessed> templates;
    private final List<RiskProfileAssessed> firstOfChild;
    private final Set<Assessment> given = new HashSet<>();
    private long nextProfile;
    private long nextChild;

    /// @param templates in the order in which scoring announced them
    ReferralProfiles(List<RiskProfileAssessed> templates) {
        this.templates = List.copyOf(templates);
        templates.forEach(template -> given.add(Assessment.of(template)));
        Set<UUID> seen = new HashSet<>();
        this.firstOfChild = templates.stream()
                .filter(profile -> seen.add(profile.getChildId()))
                .toList();
    }

    /// The next profile.
    RiskProfileAssessed next() {
        RiskProfileAssessed template = templates.get((int) (nextProfile % templates.size()));
        long around = 1 + nextProfile++ / templates.size();
        RiskProfileAssessed profile = RiskProfileAssessed.newBuilder(template)
                .setProfileId(shifted(template.getProfileId(), around))
                .setChildId(shifted(template.getChildId(), around))
                .build();
        given.add(Assessment.of(profile));
        return profile;
    }

    /// How many children and rounds there are in all.
    long assessments() {
        return given.size();
    }

    /// The children of the next `profiles` profiles that were not given before.
    List<ChildChanged> childrenOfNext(int profiles) {
        long arounds = 1 + (nextProfile + profiles - 1) / templates.size();
        List<ChildChanged> children = new ArrayList<>();
        while (nextChild < arounds * firstOfChild.size()) {
            RiskProfileAssessed template = firstOfChild.get((int) (nextChild % firstOfChild.size()));
            children.add(child(template, 1 + nextChild++ / firstOfChild.size()));
        }
        return children;
    }

    private static ChildChanged child(RiskProfileAssessed template, long around) {
        return ChildChanged.newBuilder()
                .setChildId(shifted(template.getChildId(), around))
                .setVersion(1)
                .setState(ChildState.ACTIVE)
                .setSex(Sex.FEMALE)
                .setSchoolId(template.getSchoolId())
                .setGrade(template.getGrade())
                .setSharingConsents(EVERY_DEPARTMENT)
                .setChangedAt(CHANGED_AT)
                .build();
    }

    private static UUID shifted(UUID id, long around) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + around);
    }
}
