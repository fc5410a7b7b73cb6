package org.cwtt.referral.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cwtt.referral.domain.Domain.NUTRITION;
import static org.cwtt.referral.domain.Profiles.THANDI;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cwtt.referral.domain.Demand;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Domain;
import org.cwtt.referral.domain.Finding;
import org.cwtt.referral.domain.InvalidRoutingException;
import org.cwtt.referral.domain.Priority;
import org.cwtt.referral.domain.Profiles;
import org.cwtt.referral.domain.Reason;
import org.cwtt.referral.domain.RiskLevel;
import org.cwtt.referral.domain.RoutingTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingFileTest {
    private static final String SHIPPED = "routing/cwtt-routing-1.1.0.yaml";
    private static final RoutingTable ROUTING = RoutingFile.load(SHIPPED);

    @ParameterizedTest
    @CsvSource(textBlock = """
            PROTECTION,   HIGH,   SOCIAL_DEVELOPMENT, HIGH,    5
            PROTECTION,   MEDIUM, SOCIAL_DEVELOPMENT, ROUTINE, 20
            ECONOMIC,     HIGH,   SOCIAL_DEVELOPMENT, HIGH,    5
            ECONOMIC,     MEDIUM, SOCIAL_DEVELOPMENT, ROUTINE, 20
            HEALTH,       HIGH,   HEALTH,             HIGH,    5
            HEALTH,       MEDIUM, HEALTH,             ROUTINE, 20
            NUTRITION,    HIGH,   HEALTH,             HIGH,    5
            NUTRITION,    MEDIUM, HEALTH,             ROUTINE, 20
            EDUCATION,    HIGH,   EDUCATION,          HIGH,    5
            EDUCATION,    MEDIUM, EDUCATION,          MEDIUM,  20
            PSYCHOSOCIAL, HIGH,   HEALTH+EDUCATION,   HIGH,    5
            PSYCHOSOCIAL, MEDIUM, HEALTH+EDUCATION,   ROUTINE, 20
            """)
    void everyRowOfTheTable(Domain domain, RiskLevel level, String departments, Priority priority, int days) {
        // When
        Map<Department, Demand> demands =
                ROUTING.demandsOf(Profiles.of(THANDI).with(domain, level).profile());

        // Then
        assertThat(demands.keySet()).extracting(Enum::name).containsExactlyInAnyOrder(departments.split("\\+"));
        assertThat(demands.values()).allSatisfy(demand -> {
            assertThat(demand.priority()).isEqualTo(priority);
            assertThat(demand.respondWithinDays()).isEqualTo(days);
            assertThat(demand.reasons())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.code()).isEqualTo(domain + ":" + level));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"household-hunger", "household-hunger-combined"})
    void severeHungerAlsoGoesToSocialDevelopmentUnderItsOwnName(String scale) {
        // Given
        Finding severeHunger = new Finding(scale, "severe-hunger", RiskLevel.HIGH);

        // When
        Map<Department, Demand> demands = ROUTING.demandsOf(Profiles.of(THANDI)
                .with(NUTRITION, RiskLevel.HIGH, severeHunger)
                .profile());

        // Then
        assertThat(subjects(demands, Department.HEALTH)).containsExactly("NUTRITION");
        assertThat(subjects(demands, Department.SOCIAL_DEVELOPMENT)).containsExactly("HUNGER");
    }

    @Test
    void moderateHungerBesideWastingDoesNotGoToSocialDevelopment() {
        // Given
        Finding moderateHunger = new Finding("household-hunger", "moderate-hunger", RiskLevel.MEDIUM);
        Finding wasting = new Finding("bmi-for-age", "severe-thinness", RiskLevel.HIGH);

        // When
        Map<Department, Demand> demands = ROUTING.demandsOf(Profiles.of(THANDI)
                .with(NUTRITION, RiskLevel.HIGH, moderateHunger, wasting)
                .profile());

        // Then
        assertThat(demands).containsOnlyKeys(Department.HEALTH);
    }

    @ParameterizedTest
    @EnumSource(
            value = RiskLevel.class,
            names = {"LOW", "UNKNOWN"})
    void lowAndUnknownCallForNothing(RiskLevel level) {
        // When
        Map<Department, Demand> demands =
                ROUTING.demandsOf(Profiles.of(THANDI).with(NUTRITION, level).profile());

        // Then
        assertThat(demands).isEmpty();
    }

    @Test
    void aTableThatLeavesATriggerWithoutADepartmentIsRefused() throws IOException {
        // Given
        String incomplete = shipped()
                .lines()
                .filter(line -> !line.contains("domain: ECONOMIC, level: MEDIUM"))
                .reduce("", (a, b) -> a + b + "\n");

        // When, Then
        assertThatThrownBy(() -> read(incomplete))
                .isInstanceOf(InvalidRoutingException.class)
                .hasMessage("routing cwtt-routing: ECONOMIC MEDIUM leads to no department");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            domain: ECONOMIC   | domain: MONEY    | unknown domain 'MONEY'
            level: MEDIUM      | level: WORST     | unknown level 'WORST'
            level: MEDIUM      | level: LOW       | calls for no action
            [HEALTH]           | [HOME_AFFAIRS]   | unknown department 'HOME_AFFAIRS'
            [HEALTH]           | []               | leads to no department
            priority: ROUTINE  | priority: SOON   | unknown priority 'SOON'
            respondWithinDays: | withinDays:      | Unrecognized field "withinDays"
            version: 1.1.0     | edition: 1.1.0   | Unrecognized field "edition"
            """)
    void aSenselessTableIsRefusedInOneLine(String original, String replacement, String message) throws IOException {
        // Given
        String senseless = shipped().replace(original, replacement);

        // When, Then
        assertThatThrownBy(() -> read(senseless))
                .isInstanceOf(InvalidRoutingException.class)
                .hasMessageContaining(message)
                .message()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {HEALTH: HEALTH}                                                        | onDecline.HEALTH leads back to HEALTH
            {HEALTH: EDUCATION, EDUCATION: HEALTH}                                  | onDecline.HEALTH leads back to HEALTH
            {EDUCATION: SOCIAL_DEVELOPMENT, SOCIAL_DEVELOPMENT: EDUCATION}          | onDecline.EDUCATION leads back to EDUCATION
            {HEALTH: POLICE}                                                        | unknown department 'POLICE'
            """)
    void aTableThatSendsWhatIsDeclinedInACircleIsRefused(String onDecline, String message) throws IOException {
        // Given
        String circular = shipped() + "\nonDecline: " + onDecline;

        // When, Then
        assertThatThrownBy(() -> read(circular))
                .isInstanceOf(InvalidRoutingException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aTableThatWasChangedUnderItsVersionIsRefused() throws IOException {
        // Given
        String changed = shipped().replace("respondWithinDays: 5", "respondWithinDays: 6");
        String commented = shipped() + "# Nothing but a remark.\n";

        // When, Then
        RoutingBeans.requireUnchanged(read(commented), shipped());
        assertThatThrownBy(() -> RoutingBeans.requireUnchanged(read(changed), shipped()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "routing: cwtt-routing 1.1.0 was used before with other rules: give the changed table another"
                                + " version");
    }

    @Test
    void aMissingTableIsRefused() {
        // When, Then
        assertThatThrownBy(() -> RoutingFile.load("routing/none.yaml"))
                .isInstanceOf(InvalidRoutingException.class)
                .hasMessage("routing routing/none.yaml: there is no such file");
    }

    private static List<String> subjects(Map<Department, Demand> demands, Department department) {
        return demands.getOrDefault(department, Demand.none(department)).reasons().stream()
                .map(Reason::subject)
                .toList();
    }

    private static String shipped() throws IOException {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(SHIPPED)) {
            return new String(Objects.requireNonNull(content).readAllBytes(), UTF_8);
        }
    }

    private static RoutingTable read(String yaml) throws IOException {
        return RoutingFile.read("test", yaml);
    }
}
