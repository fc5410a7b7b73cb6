package org.cwtt.referral;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.StatutoryReportDue;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever is no protection officer finds nothing of a statutory report: not by any operation that the running service
/// tells of in its OpenAPI document, and in no topic but the lane's own two.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class StatutoryLaneIsHiddenTest {
    private static final Set<Topic> OF_THE_LANE = Set.of(Topic.STATUTORY_TRIGGER_RAISED, Topic.STATUTORY_REPORT_DUE);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String LIST = "/v1/statutory-reports";

    @Inject
    PairwiseIds pairwiseIds;

    @Inject
    KnownChildren knownChildren;

    @Inject
    DeliverWebhooks deliverWebhooks;

    private final UUID child = Neighbours.newId();
    private final UUID submission = Neighbours.newId();
    private UUID report;

    /// One operation of the service.
    private record Operation(String method, String path) {
        boolean isOfOneRecord() {
            return path.contains("{id}");
        }
    }

    @BeforeEach
    void aReportIsDue() {
        Neighbours.schoolsAreKnown();
        Neighbours.triggered(child, submission, "protection.suspected-abuse");
        String known = pairwiseIds.of(child, Department.SOCIAL_DEVELOPMENT);
        report = await().atMost(30, SECONDS)
                .until(
                        () -> Neighbours.eventsOf(Topic.STATUTORY_REPORT_DUE, StatutoryReportDue.class).stream()
                                .filter(due -> due.getPairwiseChildId().equals(known))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst()
                .getReportId();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "officer-social-development",
                "officer-health",
                "officer-education",
                "practitioner-jhb",
                "capturer-jhb",
                "analyst",
                "administrator"
            })
    void noOperationShowsItToAnotherPerson(String user) {
        // When, Then
        operations().forEach(operation -> assertShowsNothing(operation, RealParts.token(user)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"department-social-development", "department-health", "department-education"})
    void noOperationShowsItToADepartmentsSystem(String client) {
        // When, Then
        operations().forEach(operation -> assertShowsNothing(operation, RealParts.clientToken(client)));
    }

    @Test
    void theWalkWouldFindItWhereItIs() {
        // When
        List<Operation> walked = operations();

        // Then
        assertThat(walked).hasSizeGreaterThan(15).contains(new Operation("get", LIST));
        assertThat(everyReport()).contains(report.toString(), pairwiseIds.of(child, Department.SOCIAL_DEVELOPMENT));
    }

    @Test
    void noOtherTopicSaysAnythingOfIt() {
        // When
        List<String> said = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            if (!OF_THE_LANE.contains(topic)) {
                Neighbours.recordsOf(topic.topicName())
                        .forEach(one -> said.add(one.key() + new String(orEmpty(one.value()), UTF_8)));
            }
        }

        // Then
        assertThat(said).noneSatisfy(one -> assertThat(one).containsAnyOf(everythingThatTells()));
        assertThat(Neighbours.recordsOf(Topic.STATUTORY_TRIGGER_RAISED.topicName()))
                .anySatisfy(one -> assertThat(new String(one.value(), UTF_8)).contains(child.toString()));
    }

    @Test
    void noLogAndNoFigureSaysAnythingOfIt() {
        // Given
        try (HeardLogs logs = new HeardLogs()) {
            UUID another = Neighbours.newId();
            String known = pairwiseIds.of(another, Department.SOCIAL_DEVELOPMENT);
            Neighbours.triggered(another, submission, "protection.suspected-abuse");
            Neighbours.triggered(another, Neighbours.newId(), "protection.suspected-abuse");

            java.util.logging.Logger.getLogger("test").info("this is heard");

            // When
            Outcomes.as("protection-officer")
                    .post(LIST + "/" + report + "/submissions")
                    .then()
                    .statusCode(200);
            Outcomes.as("protection-officer").get(LIST + "/" + report + "/form?purpose=CHECK");
            Outcomes.as("officer-health").get(LIST + "/" + report + "/form?purpose=CHECK");
            await().atMost(30, SECONDS)
                    .until(() -> Neighbours.eventsOf(Topic.STATUTORY_REPORT_DUE, StatutoryReportDue.class).stream()
                            .anyMatch(due -> due.getPairwiseChildId().equals(known)));

            // Then
            assertThat(logs.lines())
                    .anySatisfy(line -> assertThat(line).contains("this is heard"))
                    .noneSatisfy(line -> assertThat(line).containsAnyOf(everythingThatTells()))
                    .noneSatisfy(line -> assertThat(line).containsAnyOf(another.toString(), known));
        }
        assertThat(given().get("/q/metrics").asString())
                .contains("cwtt_inbox_heard_total")
                .doesNotContain(everythingThatTells());
    }

    @Test
    void noWebhookAndNoPageTellsOfIt() throws java.io.IOException {
        // Given
        try (DepartmentSystem system = new DepartmentSystem();
                Browser browser = new Browser()) {
            var webhook = Outcomes.asSystem("department-social-development")
                    .contentType(ContentType.JSON)
                    .body(Map.of("url", system.url()))
                    .post("/v1/webhooks");
            UUID another = Neighbours.newId();
            String known = pairwiseIds.of(another, Department.SOCIAL_DEVELOPMENT);
            Neighbours.childIs(another, 1, Neighbours.SCHOOL_IN_JOHANNESBURG, "SOCIAL_DEVELOPMENT");
            knownChildren.await(another);
            Neighbours.triggered(another, Neighbours.newId(), "protection.suspected-abuse");
            await().atMost(30, SECONDS)
                    .until(() -> Neighbours.eventsOf(Topic.STATUTORY_REPORT_DUE, StatutoryReportDue.class).stream()
                            .anyMatch(due -> due.getPairwiseChildId().equals(known)));
            Neighbours.assessed(Neighbours.profile(another, 1, Neighbours.flag(Domain.ECONOMIC, RiskLevel.HIGH)));
            UUID referral = Outcomes.referralOf(another);

            // When
            while (deliverWebhooks.deliver() > 0) {
                // Until all is told.
            }
            Page page = browser.loggedIn(address("/referrals"), "officer-social-development");
            StringBuilder shown = new StringBuilder();
            for (String view : List.of("NEW", "DUE", "OVERDUE", "MINE")) {
                page.navigate(address("/referrals?view=" + view + "&after=" + before(referral)));
                shown.append(page.content());
            }

            // Then: the department knows of the child what it was asked for, and nothing of the report
            assertThat(system.heardOf(referral))
                    .singleElement()
                    .satisfies(heard -> assertThat(heard.body())
                            .contains(known, "ECONOMIC:HIGH")
                            .doesNotContain("PROTECTION")
                            .doesNotContainIgnoringCase("statutory"));
            assertThat(system.everything()).noneSatisfy(body -> assertThat(body).containsAnyOf(everythingThatTells()));
            assertThat(shown.toString())
                    .contains(known, "Economic")
                    .doesNotContainIgnoringCase("statutory")
                    .doesNotContainIgnoringCase("protection")
                    .doesNotContain(everythingThatTells());
            Outcomes.asSystem("department-social-development")
                    .delete("/v1/webhooks/" + webhook.jsonPath().getString("id"));
        }
    }

    @Test
    void noPageOfAnybodyElseShowsIt() {
        // Given
        Map<String, List<String>> pages = Map.of(
                "officer-social-development", List.of("?view=NEW", "?view=OVERDUE", "?view=MINE", "/services"),
                "officer-health", List.of("?view=NEW", "/services"),
                "practitioner-jhb", List.of("/team?view=OPEN", "/team?view=ESCALATED", "/statutory-reports"),
                "capturer-jhb", List.of("/statutory-reports", "/statutory-reports?view=REPORTED"));

        // When
        pages.forEach((login, addresses) -> {
            try (Browser browser = new Browser()) {
                Page page = browser.loggedIn(address("/referrals"), login);
                addresses.forEach(rest -> {
                    page.navigate(address("/referrals" + rest));

                    // Then
                    assertThat(page.locator("h1").count()).as(login + rest).isEqualTo(1);
                    assertThat(page.content()).as(login + rest).doesNotContain(everythingThatTells());
                });
            }
        });
    }

    /// The id just before this one.
    private static UUID before(UUID referral) {
        return new UUID(referral.getMostSignificantBits(), referral.getLeastSignificantBits() - 1);
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + RestAssured.port + path;
    }

    private void assertShowsNothing(Operation operation, String token) {
        RequestSpecification asked = given().auth().oauth2(token).queryParam("purpose", "CHECK");
        if (!operation.method().equals("get")) {
            asked.contentType(ContentType.JSON).body("{}");
        }
        Response answer =
                asked.request(operation.method(), operation.path().replaceAll("\\{[^}]+}", report.toString()));
        if (operation.isOfOneRecord()) {
            assertThat(answer.statusCode()).as(operation.toString()).isIn(400, 403, 404, 415);
        } else {
            assertThat(answer.asString()).as(operation.toString()).doesNotContain(everythingThatTells());
        }
    }

    private String[] everythingThatTells() {
        List<String> all = new ArrayList<>(List.of(child.toString(), submission.toString(), report.toString()));
        for (Department department : Department.values()) {
            all.add(pairwiseIds.of(child, department));
        }
        return all.toArray(String[]::new);
    }

    private static List<Operation> operations() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        List<Operation> found = new ArrayList<>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> found.add(new Operation(method, path))));
        return found;
    }

    private static String everyReport() {
        StringBuilder all = new StringBuilder();
        String next = LIST + "?limit=500";
        while (next != null) {
            Response page = Outcomes.as("protection-officer").get(next);
            all.append(page.asString());
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return all.toString();
    }

    private static byte[] orEmpty(byte[] value) {
        return value == null ? new byte[0] : value;
    }
}
