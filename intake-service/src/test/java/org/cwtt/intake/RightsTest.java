package org.cwtt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.intake.Intake.JOHANNESBURG_SCHOOL;
import static org.cwtt.intake.Intake.TSHWANE_SCHOOL;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.child;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.registeredChild;
import static org.cwtt.intake.Intake.submission;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.schemas.intake.SubmissionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Consent, emergencies, who read whom, and erasure.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class RightsTest {
    @BeforeEach
    void openRound() {
        Intake.openRound();
    }

    @Test
    void aConsentThatIsGivenAndWithdrawnIsAnnouncedEachTime() {
        // Given
        UUID child = registeredChild();
        Map<String, Object> consent = basis("SHARE_WITH_SOCIAL_DEVELOPMENT", "CAREGIVER_CONSENT");
        record(child, consent).statusCode(201);
        record(child, consent).statusCode(200);
        record(child, basis("SHARE_WITH_SOCIAL_DEVELOPMENT", "CHILD_ASSENT")).statusCode(201);

        // When
        var withdrawn = as("capturer-jhb")
                .body(Map.of("by", "mother", "on", "2026-02-04", "how", "VERBAL_WITNESSED"))
                .post("/v1/children/" + child + "/lawful-bases/" + consent.get("id") + "/withdrawal")
                .then();

        // Then
        withdrawn.statusCode(204);
        assertThat(announced(child, 3))
                .extracting(event -> event.getVersion() + " " + event.getSharingConsents())
                .containsExactly(
                        "1 [HEALTH, EDUCATION]", "2 [HEALTH, EDUCATION, SOCIAL_DEVELOPMENT]", "3 [HEALTH, EDUCATION]");
        as("capturer-jhb")
                .get("/v1/children/" + child + "/lawful-bases")
                .then()
                .statusCode(200)
                .body("", hasSize(4))
                .body("findAll { it.withdrawn != null }.withdrawn.act.how", contains("VERBAL_WITNESSED"));
    }

    @Test
    void aBasisThatIsNotYetGivenOrUnderAnotherOnesIdIsRefused() {
        // Given
        UUID child = registeredChild();
        Map<String, Object> early = basis("ASSESS", "CAREGIVER_CONSENT");
        early.put("given", Map.of("by", "mother", "on", "2999-01-01", "how", "SIGNED"));
        Map<String, Object> other = basis("ASSESS", "CAREGIVER_CONSENT");
        record(child, other).statusCode(201);
        other.put("formVersion", "2");

        // When
        var tooEarly = record(child, early);
        var otherContent = record(child, other);

        // Then
        tooEarly.statusCode(422);
        otherContent.statusCode(409);
    }

    @Test
    void inAnEmergencyAChildElsewhereOpensAndSomebodyElseReviewsIt() {
        // Given
        UUID child = newId();
        as("capturer-tsh")
                .body(child(child, TSHWANE_SCHOOL))
                .post("/v1/children")
                .then()
                .statusCode(201);
        as("practitioner-jhb").get("/v1/children/" + child).then().statusCode(404);

        // When
        String access = as("practitioner-jhb")
                .body(Map.of("reason", "unconscious, brought to the clinic"))
                .post("/v1/children/" + child + "/emergency-access")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        as("practitioner-jhb").get("/v1/children/" + child).then().statusCode(200);
        as("administrator")
                .get("/v1/access-log?limit=1000&childId=" + child)
                .then()
                .statusCode(200)
                .body("what", hasItem("read child in an emergency"))
                .body("why", hasItem("unconscious, brought to the clinic"))
                .body("fields[0]", hasItem("learnerNumber"));
        as("administrator").get("/v1/emergency-access").then().statusCode(200).body("id", hasItem(access));
        review(access).statusCode(204);
        review(access).statusCode(404);
        as("practitioner-jhb").get("/v1/access-log").then().statusCode(403);
    }

    @Test
    void theLogOfReadsVerifies() {
        // Given
        as("capturer-jhb").get("/v1/children/" + registeredChild()).then().statusCode(200);

        // When
        var verified = as("administrator").get("/v1/access-log/verification").then();

        // Then
        verified.statusCode(200).body("breaks", hasSize(0)).body("lastPosition", greaterThan(0));
    }

    @Test
    void ofAnErasedChildOnlyTheProofIsLeft() throws SQLException {
        // Given
        UUID child = registeredChild();
        Map<String, Object> submission = submission(newId(), child);
        as("capturer-jhb").body(submission).post("/v1/submissions").then().statusCode(201);

        // When
        var erased = as("administrator")
                .body(Map.of("reason", "request of the caregiver"))
                .post("/v1/children/" + child + "/erasure")
                .then();

        // Then
        erased.statusCode(204);
        assertThat(announced(child, 2).getLast())
                .returns(ChildState.ERASED, ChildChanged::getState)
                .returns(List.of(), ChildChanged::getSharingConsents);
        as("capturer-jhb").get("/v1/children/" + child).then().statusCode(404);
        as("capturer-jhb").body(submission).post("/v1/submissions").then().statusCode(404);
        as("capturer-jhb")
                .body(child(child, JOHANNESBURG_SCHOOL))
                .post("/v1/children")
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:cwtt:problem:child-erased"));
        assertThat(count("erasures", child)).isEqualTo(1);
        assertThat(count("submissions", child) + count("lawful_bases", child)).isZero();
        SubmissionReceived last = withdrawn(child);
        assertThat(last)
                .returns(SubmissionState.WITHDRAWN, SubmissionReceived::getState)
                .returns(List.of(), SubmissionReceived::getAnswers);
    }

    @Inject
    DataSource database;

    private int count(String table, UUID child) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("SELECT count(*) FROM " + table + " WHERE child_id = '" + child + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Map<String, Object> basis(String purpose, String kind) {
        Map<String, Object> basis = new HashMap<>();
        basis.put("id", newId());
        basis.put("purpose", purpose);
        basis.put("kind", kind);
        basis.put("formVersion", "1");
        basis.put("given", Map.of("by", "mother", "on", "2026-02-03", "how", "SIGNED"));
        return basis;
    }

    private static ValidatableResponse record(UUID child, Map<String, Object> basis) {
        return as("capturer-jhb")
                .body(basis)
                .post("/v1/children/" + child + "/lawful-bases")
                .then();
    }

    private static ValidatableResponse review(String access) {
        return as("administrator")
                .body(Map.of("finding", "justified"))
                .post("/v1/emergency-access/" + access + "/review")
                .then();
    }

    private static List<ChildChanged> announced(UUID child, int atLeast) {
        try (Announced<ChildChanged> announced = Announced.on(Topic.CHILD_CHANGED.topicName(), ChildChanged.class)) {
            return await().until(() -> announced.under(child.toString()), records -> records.size() >= atLeast).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }

    private static SubmissionReceived withdrawn(UUID child) {
        try (Announced<SubmissionReceived> announced =
                Announced.on(Topic.SUBMISSION_RECEIVED.topicName(), SubmissionReceived.class)) {
            return await().until(() -> announced.under(child.toString()), records -> records.size() >= 2)
                    .getLast()
                    .value();
        }
    }
}
