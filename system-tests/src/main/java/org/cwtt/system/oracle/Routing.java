package org.cwtt.system.oracle;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskFlag;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;

/// Which departments a profile calls for, written down a second time from the rules agreed for the domain.
final class Routing {
    static final String HEALTH = "HEALTH";
    static final String EDUCATION = "EDUCATION";
    static final String SOCIAL_DEVELOPMENT = "SOCIAL_DEVELOPMENT";

    private static final Set<RiskLevel> CALLING = EnumSet.of(RiskLevel.HIGH, RiskLevel.MEDIUM);

    private Routing() {}

    static Set<String> departments(RiskProfileAssessed profile) {
        Set<String> departments = new HashSet<>();
        for (RiskFlag flag : profile.getFlags()) {
            if (CALLING.contains(flag.getLevel())) {
                departments.addAll(departments(flag.getDomain()));
            }
            if (flag.getDomain() == Domain.NUTRITION && severeHunger(flag)) {
                departments.add(SOCIAL_DEVELOPMENT);
            }
        }
        return departments;
    }

    private static Set<String> departments(Domain domain) {
        return switch (domain) {
            case PROTECTION, ECONOMIC -> Set.of(SOCIAL_DEVELOPMENT);
            case HEALTH, NUTRITION -> Set.of(HEALTH);
            case EDUCATION -> Set.of(EDUCATION);
            case PSYCHOSOCIAL -> Set.of(HEALTH, EDUCATION);
            case UNKNOWN -> Set.of();
        };
    }

    private static boolean severeHunger(RiskFlag flag) {
        return flag.getEvidence().stream()
                .anyMatch(evidence -> evidence.getLevel() == RiskLevel.HIGH
                        && evidence.getAnswers().stream()
                                .anyMatch(answer -> answer.getItem().startsWith("hhs.")));
    }
}
