package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.domain.Domain.NUTRITION;
import static org.cwtt.referral.domain.Profiles.SIPHO;
import static org.cwtt.referral.domain.Profiles.THANDI;
import static org.cwtt.referral.domain.RiskLevel.HIGH;
import static org.cwtt.referral.domain.RiskLevel.MEDIUM;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cwtt.referral.domain.RoutingComparison.Circumstances;
import org.cwtt.referral.domain.RoutingComparison.Count;
import org.cwtt.referral.routing.RoutingFile;
import org.junit.jupiter.api.Test;

class RoutingComparisonTest {
    private static final RoutingTable CURRENT = RoutingFile.load("routing/cwtt-routing-1.1.0.yaml");

    private static final District JOHANNESBURG = new District("GP", "JHB");

    @Test
    void itCountsWhatIsAddedDroppedAndMoreUrgent() {
        // Given: nutrition goes to social development; at MEDIUM also to health, and at once
        RoutingTable candidate = new RoutingTable(
                "candidate",
                "2.0.0",
                CURRENT.rules().stream().map(RoutingComparisonTest::moved).toList(),
                Map.of());
        RoutingComparison comparison = new RoutingComparison(CURRENT, candidate);

        // When
        comparison.add(
                Profiles.of(THANDI).with(NUTRITION, HIGH).profile(),
                new Circumstances(Set.of(Department.HEALTH), Set.of(Department.HEALTH), JOHANNESBURG));
        comparison.add(
                Profiles.of(SIPHO).with(NUTRITION, MEDIUM).profile(),
                new Circumstances(Set.of(Department.HEALTH), Set.of(Department.HEALTH), District.UNKNOWN));

        // Then
        assertThat(comparison.profiles()).isEqualTo(2);
        assertThat(comparison.counts())
                .isEqualTo(List.of(
                        new Count(Department.HEALTH, 2, 1, 0, 1, 1, 0, 0, 1),
                        new Count(Department.EDUCATION, 0, 0, 0, 0, 0, 0, 0, 0),
                        new Count(Department.SOCIAL_DEVELOPMENT, 0, 2, 2, 0, 0, 0, 2, 0)));
        assertThat(comparison.countsByDistrict().get(JOHANNESBURG))
                .containsExactlyInAnyOrder(
                        new Count(Department.HEALTH, 1, 0, 0, 1, 0, 0, 0, 0),
                        new Count(Department.SOCIAL_DEVELOPMENT, 0, 1, 1, 0, 0, 0, 1, 0));
        assertThat(comparison.countsByDistrict().get(District.UNKNOWN))
                .containsExactlyInAnyOrder(
                        new Count(Department.HEALTH, 1, 1, 0, 0, 1, 0, 0, 1),
                        new Count(Department.SOCIAL_DEVELOPMENT, 0, 1, 1, 0, 0, 0, 1, 0));
    }

    private static RoutingRule moved(RoutingRule rule) {
        if (rule.domain() != NUTRITION || !rule.isGeneral()) {
            return rule;
        }
        Set<Department> departments = rule.level() == HIGH
                ? Set.of(Department.SOCIAL_DEVELOPMENT)
                : Set.of(Department.HEALTH, Department.SOCIAL_DEVELOPMENT);
        return new RoutingRule(
                rule.domain(), rule.level(), null, null, rule.subject(), departments, Priority.URGENT, 1);
    }
}
