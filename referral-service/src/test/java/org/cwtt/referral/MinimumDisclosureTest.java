package org.cwtt.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.asSystem;
import static org.cwtt.schemas.scoring.Domain.ECONOMIC;
import static org.cwtt.schemas.scoring.Domain.EDUCATION;
import static org.cwtt.schemas.scoring.Domain.HEALTH;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One child is referred to all three departments. What each of them can see of it, by topic, REST, FHIR, webhook, page
/// and calendar, is compared with a list of what it may see, and with what the others see.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class MinimumDisclosureTest {
    private static final Map<Department, Topic> TOPICS = Map.of(
            Department.HEALTH, Topic.HEALTH_REQUESTED,
            Department.EDUCATION, Topic.EDUCATION_REQUESTED,
            Department.SOCIAL_DEVELOPMENT, Topic.SOCIAL_DEVELOPMENT_REQUESTED);
    private static final Map<Department, String> REASONS = Map.of(
            Department.HEALTH, "HEALTH:HIGH",
            Department.EDUCATION, "EDUCATION:HIGH",
            Department.SOCIAL_DEVELOPMENT, "ECONOMIC:HIGH");

    @Inject
    PairwiseIds pairwiseIds;

    @Inject
    KnownChildren knownChildren;

    @Inject
    DeliverWebhooks deliverWebhooks;

    @ConfigProperty(name = "quarkus.rest-client.intake.url")
    URI intake;

    private final UUID child = Neighbours.newId();
    private final Map<Department, UUID> referrals = new EnumMap<>(Department.class);

    @BeforeEach
    void schools() {
        Neighbours.schoolsAreKnown();
    }

    @Test
    void eachSeesItsOwnAndNoMoreThanItMay() throws IOException {
        // Given
        Map<Department, DepartmentEyes> seen = new EnumMap<>(Department.class);
        try (DepartmentSystem systems = new DepartmentSystem();
                Browser browser = new Browser()) {
            Map<Department, UUID> webhooks = registered(systems.url());
            referToAll();
            acceptAndSchedule();
            while (deliverWebhooks.deliver() > 0) {
                // Until all is told.
            }

            // When
            for (Department department : Department.values()) {
                UUID referral = referral(department);
                DepartmentEyes eyes = new DepartmentEyes(department.name(), topic(department), referral);
                eyes.lookAtTheTopic();
                eyes.lookByRest();
                eyes.lookByFhir();
                eyes.heardByWebhook(systems.heardOf(referral));
                eyes.lookAtThePage(browser);
                seen.put(department, eyes);
            }
            webhooks.forEach((department, id) -> asSystem(client(department)).delete("/v1/webhooks/" + id));
        }

        // Then
        Map<String, Set<String>> allowed = allowed();
        Set<String> ways = new HashSet<>(allowed.keySet());
        ways.remove("identity");
        seen.forEach((department, eyes) -> {
            assertThat(eyes.fields().keySet())
                    .as(department + " looked every way")
                    .isEqualTo(ways);
            eyes.fields()
                    .forEach((way, fields) -> assertThat(fields)
                            .as(department + " by " + way)
                            .isSubsetOf(Objects.requireNonNull(allowed.get(way))));
            assertThat(eyes.everythingRead())
                    .contains(pairwiseIds.of(child, department), REASONS.get(department))
                    .doesNotContain(child.toString(), "2026-T1", "cwtt-reference", Neighbours.TRACE.substring(3, 35))
                    .doesNotContain(whatTheOthersSee(department));
            seen.forEach((other, others) -> {
                if (other != department) {
                    assertThat(identifiers(eyes))
                            .as(department + " and " + other)
                            .doesNotContainAnyElementsOf(identifiers(others));
                }
            });
        });
    }

    @Test
    void whoTheChildIsIsToldToWhoHoldsTheReferralAlone() throws IOException {
        // Given
        referToAll();
        try (Registry registry = new Registry(intake)) {
            registry.knows(child, "Thandi", "Nkosi");

            // When, Then
            for (Department asking : Department.values()) {
                for (Department holding : Department.values()) {
                    var answer = as(officer(asking))
                            .get("/v1/referrals/" + referrals.get(holding) + "/identity?purpose=CONTACT_FAMILY");
                    answer.then().statusCode(asking == holding ? 200 : 404);
                    if (asking == holding) {
                        Set<String> told =
                                answer.jsonPath().<String, Object>getMap("$").keySet();
                        assertThat(told).isEqualTo(allowed().get("identity"));
                    } else {
                        assertThat(answer.asString()).doesNotContain("Thandi", "Nkosi", child.toString());
                    }
                }
            }
        }
    }

    private void referToAll() {
        Neighbours.childIs(child, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH", "EDUCATION", "SOCIAL_DEVELOPMENT");
        knownChildren.await(child);
        Neighbours.assessed(profile(child, 1, flag(HEALTH, HIGH), flag(EDUCATION, HIGH), flag(ECONOMIC, HIGH)));
        for (ReferralStatusChanged change : Outcomes.changesOf(child, 3)) {
            referrals.put(Department.valueOf(change.getDepartment()), change.getReferralId());
        }
    }

    private void acceptAndSchedule() {
        String appointment = Instant.now().plus(3, ChronoUnit.DAYS).toString();
        referrals.forEach((department, referral) -> {
            respond(department, Map.of("id", Neighbours.newId(), "response", "ACCEPTED"));
            respond(
                    department,
                    Map.of("id", Neighbours.newId(), "response", "SCHEDULED", "appointmentAt", appointment));
        });
        referrals.forEach((department, referral) -> Outcomes.toldTo(topic(department), referral, 3));
    }

    private void respond(Department department, Map<String, Object> response) {
        as(officer(department))
                .contentType(ContentType.JSON)
                .body(response)
                .post("/v1/referrals/" + referrals.get(department) + "/responses")
                .then()
                .statusCode(200);
    }

    private static Map<Department, UUID> registered(String url) {
        Map<Department, UUID> webhooks = new EnumMap<>(Department.class);
        for (Department department : Department.values()) {
            var answer = asSystem(client(department))
                    .contentType(ContentType.JSON)
                    .body(Map.of("url", url))
                    .post("/v1/webhooks");
            answer.then().statusCode(201);
            webhooks.put(department, UUID.fromString(answer.jsonPath().getString("id")));
        }
        return webhooks;
    }

    /// Other departments' ids of the child, their referrals, and why they were asked.
    private String[] whatTheOthersSee(Department department) {
        return referrals.keySet().stream()
                .filter(other -> other != department)
                .flatMap(other -> List.of(
                        pairwiseIds.of(child, other),
                        referral(other).toString(),
                        Objects.requireNonNull(REASONS.get(other)))
                        .stream())
                .toArray(String[]::new);
    }

    /// Whatever is long and has digits in it, so that it could name one child, wherever it was read.
    private static Set<String> identifiers(DepartmentEyes eyes) {
        Set<String> found = Pattern.compile("[0-9A-Za-z-]{20,}")
                .matcher(eyes.everythingRead())
                .results()
                .map(MatchResult::group)
                .filter(token -> token.chars().filter(Character::isDigit).count() > 5)
                .collect(Collectors.toSet());
        assertThat(found).hasSizeGreaterThan(2);
        return found;
    }

    private static Map<String, Set<String>> allowed() throws IOException {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("disclosure/allowed-fields.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {});
        }
    }

    private UUID referral(Department department) {
        return Objects.requireNonNull(referrals.get(department));
    }

    private static Topic topic(Department department) {
        return Objects.requireNonNull(TOPICS.get(department));
    }

    private static String officer(Department department) {
        return "officer-" + name(department);
    }

    private static String client(Department department) {
        return "department-" + name(department);
    }

    private static String name(Department department) {
        return department.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
