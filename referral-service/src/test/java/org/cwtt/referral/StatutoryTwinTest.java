package org.cwtt.referral;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.newId;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.schemas.scoring.Domain.ECONOMIC;
import static org.cwtt.schemas.scoring.Domain.EDUCATION;
import static org.cwtt.schemas.scoring.Domain.HEALTH;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.referral.StatutoryReportDue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two children with the same profile, and a statutory report for one of them alone. Whoever is no protection officer
/// reads the same of both, but for ids and times: by every reading operation of the OpenAPI document, and in as many
/// records of every topic.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class StatutoryTwinTest {
    private static final Set<Topic> OF_THE_LANE =
            EnumSet.of(Topic.STATUTORY_TRIGGER_RAISED, Topic.STATUTORY_REPORT_DUE);
    private static final List<String> PEOPLE = List.of(
            "officer-social-development",
            "officer-health",
            "officer-education",
            "practitioner-jhb",
            "capturer-jhb",
            "analyst",
            "administrator");
    private static final List<String> SYSTEMS =
            List.of("department-social-development", "department-health", "department-education");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    PairwiseIds pairwiseIds;

    @Inject
    KnownChildren knownChildren;

    private final Twin reported = new Twin(newId(), new TreeMap<>());
    private final Twin unreported = new Twin(newId(), new TreeMap<>());

    /// A child, and its referral to each department.
    private record Twin(UUID child, Map<String, UUID> referrals) {}

    @BeforeEach
    void twins() {
        Neighbours.schoolsAreKnown();
        // The report first: nothing of it may be in what comes later.
        Neighbours.triggered(reported.child(), newId(), "protection.suspected-abuse");
        await().atMost(30, SECONDS).until(this::isReportDue);
        for (Twin twin : List.of(reported, unreported)) {
            Neighbours.childIs(twin.child(), 1, SCHOOL_IN_JOHANNESBURG, "HEALTH", "EDUCATION", "SOCIAL_DEVELOPMENT");
            knownChildren.await(twin.child());
            Neighbours.assessed(
                    profile(twin.child(), 1, flag(HEALTH, HIGH), flag(EDUCATION, HIGH), flag(ECONOMIC, HIGH)));
            for (ReferralStatusChanged change : Outcomes.changesOf(twin.child(), 3)) {
                twin.referrals().put(change.getDepartment(), change.getReferralId());
            }
        }
    }

    @Test
    void nobodyElseCanTellThemApart() {
        // When
        List<String> told = new ArrayList<>();
        for (String path : readingOperations()) {
            PEOPLE.forEach(person -> told.addAll(compared(path, RealParts.token(person))));
            SYSTEMS.forEach(system -> told.addAll(compared(path, RealParts.clientToken(system))));
        }

        // Then
        assertThat(told)
                .hasSizeGreaterThan(100)
                .anyMatch(one -> one.contains("pairwiseChildId") && one.contains("{child}"));
    }

    @Test
    void everyTopicHasAsManyRecordsOfEach() {
        // When, Then
        for (Topic topic : Topic.values()) {
            if (!OF_THE_LANE.contains(topic)) {
                assertThat(recordsOf(topic, reported)).as(topic.topicName()).isEqualTo(recordsOf(topic, unreported));
            }
        }
        assertThat(recordsOf(Topic.STATUTORY_TRIGGER_RAISED, reported)).isEqualTo(1);
        assertThat(recordsOf(Topic.SOCIAL_DEVELOPMENT_REQUESTED, reported)).isEqualTo(1);
    }

    /// What is said of the twins by one operation, after it was found to be the same.
    private List<String> compared(String path, String token) {
        List<String> told = new ArrayList<>();
        for (String department : path.contains("{id}") ? reported.referrals().keySet() : Set.of("HEALTH")) {
            Response one = ask(path, reported, department, token);
            Response other = ask(path, unreported, department, token);
            assertThat(other.statusCode()).as(path).isEqualTo(one.statusCode());
            List<String> ofReported = said(one, reported);
            assertThat(ofReported).as(path).isEqualTo(said(other, unreported));
            told.addAll(ofReported);
        }
        return told;
    }

    private static Response ask(String path, Twin twin, String department, String token) {
        String address =
                path.replaceAll("\\{[^}]+}", String.valueOf(twin.referrals().get(department)));
        var asked = given().auth().oauth2(token);
        if (!path.startsWith("/fhir")) {
            asked = asked.queryParam("purpose", "CHECK").queryParam("limit", 500);
        }
        return asked.get(address);
    }

    /// The parts of an answer that speak of a twin, with its ids and all times blanked out.
    private List<String> said(Response answer, Twin twin) {
        List<String> ids = idsOf(twin);
        return parts(answer.asString()).stream()
                .filter(part -> answer.statusCode() >= 300 || ids.stream().anyMatch(part::contains))
                .map(part -> blanked(part, twin))
                .toList();
    }

    private List<String> idsOf(Twin twin) {
        List<String> ids = new ArrayList<>();
        ids.add(twin.child().toString());
        for (Department department : Department.values()) {
            ids.add(pairwiseIds.of(twin.child(), department));
        }
        twin.referrals().values().forEach(referral -> ids.add(referral.toString()));
        return ids;
    }

    private String blanked(String part, Twin twin) {
        String blanked = part.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)", "{time}");
        for (UUID referral : twin.referrals().values()) {
            blanked = blanked.replace(referral.toString(), "{referral}");
        }
        for (String id : idsOf(twin)) {
            blanked = blanked.replace(id, "{child}");
        }
        return blanked;
    }

    /// The elements of a list, the entries of a bundle, or else the whole.
    private static List<String> parts(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            JsonNode list = tree.isArray() ? tree : tree.path("entry");
            if (list.isArray()) {
                List<String> parts = new ArrayList<>();
                list.forEach(part -> parts.add(part.toString()));
                return parts;
            }
        } catch (JsonProcessingException _) {
            // Not JSON: the whole.
        }
        return List.of(body);
    }

    private static List<String> readingOperations() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private long recordsOf(Topic topic, Twin twin) {
        List<String> ids = idsOf(twin);
        return Neighbours.recordsOf(topic.topicName()).stream()
                .map(one -> one.key() + (one.value() == null ? "" : new String(one.value(), ISO_8859_1)))
                .filter(one -> ids.stream().anyMatch(one::contains))
                .count();
    }

    private boolean isReportDue() {
        String known = pairwiseIds.of(reported.child(), Department.SOCIAL_DEVELOPMENT);
        return Neighbours.eventsOf(Topic.STATUTORY_REPORT_DUE, StatutoryReportDue.class).stream()
                .anyMatch(due -> due.getPairwiseChildId().equals(known));
    }
}
