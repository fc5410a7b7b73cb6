package org.cwtt.referral;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.referral.Outcomes.asSystem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cwtt.local.test.RealParts;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.DepartmentResponded;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers that cannot be meant, by each of the three ways in: none changes a referral, each is told as what it is.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class BadResponsesTest {
    @Inject
    NewReferrals newReferrals;

    @Inject
    DataSource database;

    private final UUID responseId = Neighbours.newId();

    /// What a department says.
    private record Answer(
            String department,
            UUID referral,
            String kind,
            @Nullable String reason,
            @Nullable Instant appointment) {}

    @ParameterizedTest
    @CsvSource({
        "unknown referral, TOPIC, UnknownReferralException",
        "unknown referral, REST, 404",
        "unknown referral, FHIR, 404",
        "closed referral, TOPIC, IllegalMoveException",
        "closed referral, REST, 409",
        "closed referral, FHIR, 409",
        "out of order, TOPIC, IllegalMoveException",
        "out of order, REST, 409",
        "out of order, FHIR, 409",
        "wrong department, TOPIC, WrongDepartmentException",
        "wrong department, REST, 404",
        "wrong department, FHIR, 404",
        "appointment unmade, TOPIC, InvalidResponseException",
        "appointment unmade, REST, 422",
        "past appointment, TOPIC, InvalidResponseException",
        "past appointment, REST, 422",
        "past appointment, FHIR, 422"
    })
    void itChangesNothingAndIsToldAsWhatItIs(String fault, String way, String expected) {
        // Given
        UUID referral = newReferrals.toHealth();
        prepare(fault, referral);
        String before = versionOf(referral);

        // When
        String told = send(way, faulty(fault, referral));

        // Then
        assertThat(told).isEqualTo(expected);
        assertThat(versionOf(referral)).isEqualTo(before);
    }

    @Test
    void anOlderAnswerThatIsHeardLaterChangesNothing() {
        // Given: the appointment was moved, and word of the first one comes after word of the second
        UUID referral = newReferrals.toHealth();
        rest(new Answer("HEALTH", referral, "ACCEPTED", null, null), Neighbours.newId())
                .then()
                .statusCode(200);
        Instant second = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        Answer answer = new Answer("HEALTH", referral, "SCHEDULED", null, second);
        DepartmentResponded moved = DepartmentResponded.newBuilder(event(answer))
                .setResponseId(Neighbours.newId())
                .build();
        Neighbours.responded(moved);
        await().atMost(20, SECONDS).until(() -> "\"3\"".equals(versionOf(referral)));
        String before = versionOf(referral);
        Answer first = new Answer("HEALTH", referral, "SCHEDULED", null, second.minus(5, ChronoUnit.DAYS));

        // When
        String told = topic(referral, event(first, Instant.now().minus(1, ChronoUnit.MINUTES)));

        // Then
        assertThat(told).isEqualTo("InvalidResponseException");
        assertThat(versionOf(referral)).isEqualTo(before);
    }

    @Test
    void aSystemsAnswerOfBeforeAnOfficersChangesNothing() throws SQLException {
        // Given: an officer has made an appointment, by our clock two hours after what the system says now
        UUID referral = newReferrals.toHealth();
        rest(new Answer("HEALTH", referral, "ACCEPTED", null, null), Neighbours.newId())
                .then()
                .statusCode(200);
        Instant appointment = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        rest(new Answer("HEALTH", referral, "SCHEDULED", null, appointment), responseId)
                .then()
                .statusCode(200);
        try (Connection connection = database.getConnection();
                PreparedStatement later = connection.prepareStatement(
                        "UPDATE department_responses SET responded_at = responded_at + interval '2 hours'"
                                + " WHERE response_id = ?")) {
            later.setObject(1, responseId);
            assertThat(later.executeUpdate()).isEqualTo(1);
        }
        String before = versionOf(referral);

        // When
        Answer older = new Answer("HEALTH", referral, "SCHEDULED", null, appointment.minus(5, ChronoUnit.DAYS));
        DepartmentResponded event = DepartmentResponded.newBuilder(event(older))
                .setResponseId(Neighbours.newId())
                .build();
        String told = topic(referral, event);

        // Then
        assertThat(told).isEqualTo("InvalidResponseException");
        assertThat(versionOf(referral)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"TOPIC", "REST", "FHIR"})
    void theSameAnswerTwiceCountsOnce(String way) {
        // Given
        NewReferrals.Asked asked = newReferrals.askedOfHealth();
        Answer accepted = new Answer("HEALTH", asked.referral(), "ACCEPTED", null, null);

        // When
        sendGood(way, accepted);
        sendGood(way, accepted);

        // Then
        Answer completed = new Answer("HEALTH", asked.referral(), "COMPLETED", "SERVICE_GIVEN", null);
        Outcomes.changesOf(asked.child(), 2);
        assertThat(rest(completed, Neighbours.newId()).statusCode()).isEqualTo(200);
        assertThat(Outcomes.changesOf(asked.child(), 3))
                .extracting(ReferralStatusChanged::getTo)
                .containsExactly("REQUESTED", "ACCEPTED", "COMPLETED");
    }

    private static void prepare(String fault, UUID referral) {
        Answer accepted = new Answer("HEALTH", referral, "ACCEPTED", null, null);
        Answer completed = new Answer("HEALTH", referral, "COMPLETED", "SERVICE_GIVEN", null);
        switch (fault) {
            case "past appointment" -> rest(accepted, Neighbours.newId()).then().statusCode(200);
            case "closed referral" -> {
                rest(accepted, Neighbours.newId()).then().statusCode(200);
                rest(completed, Neighbours.newId()).then().statusCode(200);
            }
            default -> {
                // As it was asked for.
            }
        }
    }

    private static String versionOf(UUID referral) {
        return asSystem("department-health").get("/v1/referrals/" + referral).header("ETag");
    }

    private static Answer faulty(String fault, UUID referral) {
        return switch (fault) {
            case "unknown referral" -> new Answer("HEALTH", Neighbours.newId(), "ACCEPTED", null, null);
            case "wrong department" -> new Answer("EDUCATION", referral, "ACCEPTED", null, null);
            case "out of order" -> new Answer("HEALTH", referral, "COMPLETED", "SERVICE_GIVEN", null);
            case "appointment unmade" ->
                new Answer("HEALTH", referral, "ACCEPTED", null, Instant.now().plus(1, ChronoUnit.DAYS));
            case "past appointment" ->
                new Answer("HEALTH", referral, "SCHEDULED", null, Instant.now().minus(1, ChronoUnit.DAYS));
            default -> new Answer("HEALTH", referral, "ACCEPTED", null, null);
        };
    }

    /// What the department is told: a status, or the cause in the dead letters.
    private String send(String way, Answer answer) {
        return switch (way) {
            case "TOPIC" -> topic(answer);
            case "REST" -> Integer.toString(rest(answer, responseId).statusCode());
            default -> Integer.toString(fhir(answer).statusCode());
        };
    }

    private void sendGood(String way, Answer answer) {
        if (way.equals("TOPIC")) {
            Neighbours.responded(event(answer));
        } else {
            assertThat(send(way, answer)).isEqualTo("200");
        }
    }

    private String topic(Answer answer) {
        return topic(answer.referral(), event(answer));
    }

    private static String topic(UUID referral, DepartmentResponded event) {
        Neighbours.responded(event);
        String deadLetters = Topic.DEPARTMENT_RESPONDED.deadLetterTopic(Topic.Party.REFERRAL);
        return await().atMost(20, SECONDS)
                .until(() -> causesIn(deadLetters, referral), causes -> !causes.isEmpty())
                .getFirst();
    }

    private DepartmentResponded event(Answer answer) {
        return event(answer, Instant.now());
    }

    private DepartmentResponded event(Answer answer, Instant respondedAt) {
        return DepartmentResponded.newBuilder()
                .setResponseId(responseId)
                .setReferralId(answer.referral())
                .setDepartment(answer.department())
                .setResponse(answer.kind())
                .setReason(answer.reason())
                .setAppointmentAt(answer.appointment())
                .setRespondedAt(respondedAt)
                .build();
    }

    private static List<String> causesIn(String topic, UUID referral) {
        return Neighbours.recordsOf(topic).stream()
                .filter(one -> referral.toString().equals(one.key()))
                .map(one -> EventHeaders.text(one.headers(), "dlt_cause").orElseThrow())
                .map(cause -> cause.substring(cause.lastIndexOf('.') + 1))
                .toList();
    }

    private static Response rest(Answer answer, UUID id) {
        Map<String, Object> body = new HashMap<>(Map.of("id", id, "response", answer.kind()));
        if (answer.reason() != null) {
            body.put("reason", answer.reason());
        }
        if (answer.appointment() != null) {
            body.put("appointmentAt", answer.appointment().toString());
        }
        return asSystem(client(answer))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/referrals/" + answer.referral() + "/responses");
    }

    private static Response fhir(Answer answer) {
        String says = switch (answer.kind()) {
            case "COMPLETED" -> """
                "status":"completed","output":[{"type":{"coding":[{"code":"outcome"}]},
                "valueCodeableConcept":{"coding":[{"code":"%s"}]}}]\
                """.formatted(answer.reason());
            case "SCHEDULED" -> """
                "status":"accepted","executionPeriod":{"start":"%s"}\
                """.formatted(answer.appointment());
            default -> "\"status\":\"accepted\"";
        };
        return asSystem(client(answer))
                .contentType("application/fhir+json")
                .body("{\"resourceType\":\"Task\",\"id\":\"%s\",\"intent\":\"order\",%s}"
                        .formatted(answer.referral(), says))
                .put("/fhir/Task/" + answer.referral());
    }

    private static String client(Answer answer) {
        return "department-" + answer.department().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
