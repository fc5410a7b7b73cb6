package org.cwtt.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.asSystem;
import static org.cwtt.referral.Outcomes.referralOf;
import static org.cwtt.schemas.scoring.Domain.NUTRITION;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.persistence.WebhookDeliveries;
import org.cwtt.referral.webhooks.WebhookCalls;
import org.cwtt.referral.webhooks.WebhookConfig;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.ChildState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class WebhooksTest {
    @Inject
    KnownChildren knownChildren;

    @Inject
    DeliverWebhooks deliverWebhooks;

    @Inject
    WebhookDeliveries messages;

    @Inject
    WebhookCalls calls;

    @Inject
    WebhookConfig config;

    @Inject
    PairwiseIds pairwiseIds;

    @Inject
    Rows rows;

    private final UUID child = Neighbours.newId();
    private final DepartmentSystem health;
    private UUID webhook;
    private String secret;

    WebhooksTest() throws IOException {
        health = new DepartmentSystem();
    }

    @BeforeEach
    void registered() {
        Neighbours.schoolsAreKnown();
        JsonPath made = registered(health.url());
        webhook = UUID.fromString(made.getString("id"));
        secret = made.getString("secret");
    }

    private static JsonPath registered(String url) {
        var answer = asSystem("department-health")
                .contentType(ContentType.JSON)
                .body(Map.of("url", url))
                .post("/v1/webhooks");
        answer.then().statusCode(201);
        return answer.jsonPath();
    }

    @AfterEach
    void removed() {
        asSystem("department-health").delete("/v1/webhooks/" + webhook).then().statusCode(204);
        health.close();
    }

    @Test
    void aDepartmentsSystemIsToldOnceSignedAndUnderItsOwnChildId() throws GeneralSecurityException {
        // Given
        UUID referral = requestedOfHealth();

        // When
        deliverAll();
        deliverAll();

        // Then
        var heard = health.heardOf(referral);
        assertThat(heard).hasSize(1);
        assertThat(DepartmentSystem.isSigned(heard.getFirst(), secret)).isTrue();
        assertThat(heard.getFirst().timestamp())
                .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond() + 1);
        assertThat(heard.getFirst().body())
                .contains(pairwiseIds.of(child, Department.HEALTH))
                .contains("\"state\":\"REQUESTED\"")
                .doesNotContain(child.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 302, 307, 404})
    void whatIsNotTakenIsSentAgainAfterAPauseAndNoRedirectToAPrivateAddressIsFollowed(int status) {
        // Given
        health.answers(status);
        UUID referral = requestedOfHealth();
        deliverAll();
        assertThat(health.heardOf(referral)).hasSize(1);
        deliverAll();
        assertThat(health.heardOf(referral)).hasSize(1);

        // When
        health.answers(204);
        rows.isToBeCalledAgain(webhook);
        deliverAll();

        // Then
        assertThat(health.heardOf(referral)).hasSize(2);
        assertThat(health.redirectsFollowed()).isZero();
        deliveries("DELIVERED").then().body("size()", greaterThanOrEqualTo(1));
    }

    @Test
    void oneThatHangsIsLeftAfterTheTimeOut() {
        // Given
        health.hangs();
        requestedOfHealth();

        // When
        deliverAll();

        // Then
        deliveries("PENDING")
                .then()
                .body("[0].lastOutcome", equalTo("TIME_OUT"))
                .body("[0].attempts", equalTo(1));
    }

    @Test
    void oneThatHangsHoldsNoOtherUp() throws IOException {
        // Given: many messages for one that hangs, and one for another
        health.hangs();
        requestedOfHealth();
        rows.isToBeToldManyTimes(webhook, 40);
        try (DepartmentSystem other = new DepartmentSystem()) {
            String second = registered(other.url()).getString("id");
            UUID referral = requestedOfHealth(Neighbours.newId());

            // When
            int tried = deliverWebhooks.deliver();

            // Then: what waits, and what comes meanwhile, waits until the pause is over
            assertThat(other.heardOf(referral)).hasSize(1);
            assertThat(tried).isLessThan(30);
            assertThat(rows.waitingFor(webhook)).isGreaterThan(10);
            UUID next = requestedOfHealth(Neighbours.newId());
            assertThat(deliverWebhooks.deliver()).isEqualTo(1);
            assertThat(other.heardOf(next)).hasSize(1);
            assertThat(deliverWebhooks.deliver()).isZero();
            asSystem("department-health")
                    .delete("/v1/webhooks/" + second)
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void onceConsentIsWithdrawnNothingIsToldButThat() {
        // Given
        health.answers(500);
        UUID referral = requestedOfHealth();
        deliverAll();

        // When
        childIs(child, 2, SCHOOL_IN_JOHANNESBURG);
        Outcomes.toldTo(Topic.HEALTH_REQUESTED, referral, 2);
        health.answers(204);
        rows.isToBeCalledAgain(webhook);
        deliverAll();

        // Then
        assertThat(health.heardOf(referral)).hasSize(2);
        assertThat(health.heardOf(referral).getLast().body())
                .contains("\"state\":\"HELD_FOR_CONSENT\"")
                .doesNotContain("NUTRITION");
    }

    /// Pauses of 10 s, 20 s ... 2560 s end with the tenth call after 5110 s; then one an hour, 22 more within the day.
    @Test
    void oneThatAnswers500ForADayIsCalledLessAndLessAndToldOnceItIsBack() {
        // Given
        health.answers(500);
        UUID referral = requestedOfHealth();
        Instant start = Instant.now();
        for (int second = 0; second <= Duration.ofDays(1).toSeconds(); second += second < 5_200 ? 10 : 60) {
            deliverAllAt(start.plusSeconds(second));
        }
        assertThat(health.heardOf(referral)).hasSize(32);

        // When
        health.answers(204);
        deliverAllAt(start.plus(Duration.ofHours(25)));
        deliverAllAt(start.plus(Duration.ofHours(30)));

        // Then
        assertThat(health.heardOf(referral)).hasSize(33);
        assertThat(health.heardOf(referral).stream()
                        .map(DepartmentSystem.Heard::id)
                        .distinct())
                .hasSize(1);
        deliveries("DELIVERED").then().body("[0].attempts", equalTo(33));
    }

    @Test
    void oneThatAnswers500ForThreeDaysIsLeftAloneAndTheMessagePutAside() {
        // Given
        health.answers(500);
        UUID referral = requestedOfHealth();
        Instant start = Instant.now();

        // When
        for (int hour = 0; hour <= 80; hour++) {
            deliverAllAt(start.plus(Duration.ofHours(hour)));
        }

        // Then
        assertThat(health.heardOf(referral)).hasSizeBetween(71, 73);
        deliveries("DEAD").then().body("[0].lastOutcome", equalTo("500"));
    }

    @Test
    void whatIsGivenUpIsPutAsideAndCanBeReplayed() {
        // Given
        health.answers(503);
        UUID referral = requestedOfHealth();
        rows.isGivenUpAfterTheNextCall(webhook);
        deliverAll();
        deliveries("DEAD").then().body("[0].lastOutcome", equalTo("503"));
        rows.isToBeCalledAgain(webhook);
        deliverAll();
        assertThat(health.heardOf(referral)).hasSize(1);

        // When
        health.answers(200);
        asSystem("department-health")
                .post("/v1/webhooks/" + webhook + "/replays")
                .then()
                .statusCode(200)
                .body("messages", greaterThanOrEqualTo(1));
        deliverAll();

        // Then
        assertThat(health.heardOf(referral)).hasSize(2);
        assertThat(health.heardOf(referral).get(0).id())
                .isEqualTo(health.heardOf(referral).get(1).id());
    }

    @Test
    void ofAnErasedChildNothingIsToldButTheEnd() {
        // Given
        health.answers(500);
        UUID referral = requestedOfHealth();
        deliverAll();
        assertThat(health.heardOf(referral)).hasSize(1);

        // When
        Neighbours.childBecomes(child, 2, ChildState.ERASED);

        // Then
        Outcomes.toldTo(Topic.HEALTH_REQUESTED, referral, 2);
        health.answers(204);
        rows.isToBeCalledAgain(webhook);
        deliverAll();
        assertThat(health.heardOf(referral)).hasSize(2);
        assertThat(health.heardOf(referral).getLast().body()).contains("\"state\":\"CANCELLED\"");
    }

    @Test
    void aSystemHasFiftyAtMost() {
        // Given
        List<String> more = new ArrayList<>();

        // When
        int refused = 201;
        while (refused == 201 && more.size() < 60) {
            var answer = asSystem("department-health")
                    .contentType(ContentType.JSON)
                    .body(Map.of("url", health.url()))
                    .post("/v1/webhooks");
            refused = answer.statusCode();
            if (refused == 201) {
                more.add(answer.jsonPath().getString("id"));
            }
        }

        // Then
        assertThat(refused).isEqualTo(409);
        assertThat(asSystem("department-health").get("/v1/webhooks").jsonPath().getList("id"))
                .hasSize(50);
        more.forEach(id -> asSystem("department-health")
                .delete("/v1/webhooks/" + id)
                .then()
                .statusCode(204));
    }

    @Test
    void aWebhookIsItsOwnersAlone() {
        // When, Then
        asSystem("department-education")
                .get("/v1/webhooks/" + webhook + "/deliveries")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cwtt:problem:webhook-not-found"));
        asSystem("department-education")
                .post("/v1/webhooks/" + webhook + "/replays")
                .then()
                .statusCode(404);
        asSystem("department-education")
                .delete("/v1/webhooks/" + webhook)
                .then()
                .statusCode(404);
        as("officer-health").get("/v1/webhooks").then().statusCode(403);
        asSystem("department-health")
                .contentType(ContentType.JSON)
                .body(Map.of("url", "ftp://127.0.0.1/hook"))
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("url"));
    }

    private io.restassured.response.Response deliveries(String state) {
        return asSystem("department-health").get("/v1/webhooks/" + webhook + "/deliveries?state=" + state);
    }

    private void deliverAllAt(Instant time) {
        DeliverWebhooks then = new DeliverWebhooks(messages, calls, config, () -> time);
        while (then.deliver() > 0) {
            // Until nothing is left.
        }
    }

    private void deliverAll() {
        while (deliverWebhooks.deliver() > 0) {
            // Until nothing is left.
        }
    }

    private UUID requestedOfHealth() {
        return requestedOfHealth(child);
    }

    private UUID requestedOfHealth(UUID whom) {
        childIs(whom, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        knownChildren.await(whom);
        assessed(profile(whom, 1, flag(NUTRITION, HIGH)));
        return referralOf(whom);
    }
}
