package org.cwtt.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.Outcomes.asSystem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.Directory;
import org.cwtt.referral.NewReferrals;
import org.cwtt.referral.Outcomes;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A department's system that speaks FHIR, with HAPI's client, answers by the Task.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class FhirAnsweringTest {
    private static final String SYSTEM = "department-health";
    private final Instant inAWeek = Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);

    @Inject
    NewReferrals newReferrals;

    private IGenericClient client;

    @BeforeEach
    void connect() {
        Validator.R4.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.ONCE);
        client = Validator.R4.newRestfulGenericClient("http://127.0.0.1:" + RestAssured.port + "/fhir");
        client.registerInterceptor(new BearerTokenAuthInterceptor(RealParts.clientToken(SYSTEM)));
    }

    @Test
    void fromRequestToOutcomeByPut() {
        // Given
        NewReferrals.Asked asked = newReferrals.askedOfHealth();
        UUID referral = asked.referral();

        // When
        Task accepted = put(read(referral).setStatus(TaskStatus.ACCEPTED));
        Task scheduled = put(accepted.setExecutionPeriod(new Period().setStart(Date.from(inAWeek))));
        Task begun = put(scheduled.copy().setStatus(TaskStatus.INPROGRESS));
        Task outcome = begun.copy().setStatus(TaskStatus.COMPLETED);
        outcome.addOutput()
                .setType(coded("urn:cwtt:task-output", "outcome"))
                .setValue(coded("urn:cwtt:referral-outcome", "SERVICE_GIVEN"));
        Task completed = put(outcome);

        // Then
        assertThat(scheduled.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("SCHEDULED");
        assertThat(begun.getStatus()).isEqualTo(TaskStatus.INPROGRESS);
        assertThat(completed.getMeta().getVersionId()).isEqualTo("5");
        assertThat(Outcomes.changesOf(asked.child(), 5))
                .extracting(change -> change.getStep() + " " + change.getOutcome())
                .containsExactly(
                        "REQUESTED null", "ACCEPTED null", "SCHEDULED null", "STARTED null", "COMPLETED SERVICE_GIVEN");
        asSystem(SYSTEM)
                .get("/v1/referrals/" + referral)
                .then()
                .body("appointmentAt", equalTo(inAWeek.toString()))
                .body("outcome", equalTo("SERVICE_GIVEN"));
        String request =
                asSystem(SYSTEM).get("/fhir/ServiceRequest/" + referral).asString();
        assertThat(request).contains("\"status\":\"completed\"");
        Validator.assertValid(request);
    }

    @Test
    void itRejectsWithAReason() {
        // Given
        NewReferrals.Asked asked = newReferrals.askedOfHealth();
        Task task = read(asked.referral()).setStatus(TaskStatus.REJECTED);
        task.setStatusReason(coded("urn:cwtt:decline-reason", "NO_ROOM"));

        // When
        Task rejected = put(task);

        // Then
        assertThat(rejected.getStatusReason().getCodingFirstRep().getCode()).isEqualTo("NO_ROOM");
        assertThat(Outcomes.changesOf(asked.child(), 2).getLast().getOutcome()).isEqualTo("NO_ROOM");
        assertThat(read(asked.referral()).getStatus()).isEqualTo(TaskStatus.REJECTED);
    }

    @Test
    void itNamesThePlace() {
        // Given
        Directory.has("CLINIC-BY-FHIR", Directory.clinic("GP", "JHB", "FHIR sub-district", 3));
        UUID referral = newReferrals.toHealth();
        Task task = read(referral).setStatus(TaskStatus.ACCEPTED).setLocation(place("CLINIC-BY-FHIR"));

        // When
        Task accepted = put(task);

        // Then
        assertThat(accepted.getLocation().getIdentifier().getValue()).isEqualTo("CLINIC-BY-FHIR");
        assertThat(Directory.shown(referral).getString("service.id")).isEqualTo("CLINIC-BY-FHIR");
        assertThat(put(accepted).getMeta().getVersionId()).isEqualTo("2");
        Validator.assertValid(asSystem(SYSTEM).get("/fhir/Task/" + referral).asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"identifier\":{\"system\":\"urn:cwtt:service\",\"value\":\"NO-SUCH-CLINIC\"},\"type\":\"Location\"}",
                "{\"identifier\":{\"value\":\"CLINIC-BY-FHIR\"}}",
                "{\"display\":\"the clinic beside the church\"}"
            })
    void aPlaceThatIsNotOnesOwnOrSaidInWordsIsRefused(String location) {
        // Given
        UUID referral = newReferrals.toHealth();
        String task = "{\"resourceType\":\"Task\",\"id\":\"" + referral
                + "\",\"status\":\"accepted\",\"intent\":\"order\"," + "\"location\":" + location + "}";

        // When
        Response answer =
                asSystem(SYSTEM).contentType("application/fhir+json").body(task).put("/fhir/Task/" + referral);

        // Then
        assertOutcome(answer, 422, "invalid-response", "location");
    }

    private static Reference place(String id) {
        return new Reference()
                .setType("Location")
                .setIdentifier(new Identifier().setSystem("urn:cwtt:service").setValue(id));
    }

    @Test
    void itPatchesOneElement() {
        // Given
        UUID referral = newReferrals.toHealth();
        String patch = "[{\"op\":\"test\",\"path\":\"/status\",\"value\":\"requested\"},"
                + "{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"accepted\"}]";

        // When
        MethodOutcome outcome =
                client.patch().withBody(patch).withId("Task/" + referral).execute();

        // Then
        assertThat(((Task) outcome.getResource()).getStatus()).isEqualTo(TaskStatus.ACCEPTED);
        assertOutcome(patch(referral, patch), 422, "invalid-response", "patch");
        assertOutcome(patch(referral, "{\"status\":\"accepted\"}"), 400, "invalid-request", "patch");
        assertOutcome(
                patch(referral, "[{\"op\":\"add\",\"path\":\"/note\",\"value\":[{\"text\":\"Thandi\"}]}]"),
                422,
                "invalid-response",
                "note");
    }

    @Test
    void theSameSaidAgainOfTheSameVersionChangesNothing() {
        // Given
        UUID referral = newReferrals.toHealth();
        String body = written(read(referral).setStatus(TaskStatus.ACCEPTED));
        sent(referral, body, "W/\"1\"").then().statusCode(200).header("ETag", "W/\"2\"");

        // When
        Response again = sent(referral, body, "W/\"1\"");
        Response withoutVersion = sent(referral, body, "*");

        // Then
        again.then().statusCode(200).header("ETag", "W/\"2\"");
        withoutVersion.then().statusCode(200).header("ETag", "W/\"2\"");
    }

    @Test
    void whoComesSecondIsToldThatItHasChanged() {
        // Given
        UUID referral = newReferrals.toHealth();
        Task seen = read(referral);
        put(seen.copy().setStatus(TaskStatus.ACCEPTED));
        Task late = seen.copy().setStatus(TaskStatus.REJECTED);
        late.setStatusReason(coded("urn:cwtt:decline-reason", "NO_ROOM"));

        // When
        Response answer = sent(referral, written(late), "W/\"1\"");

        // Then
        assertOutcome(answer, 412, "overtaken", null);
        assertOutcome(sent(referral, written(late), "yesterday"), 400, "invalid-request", "If-Match");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "status":"requested" | "status":"completed"                                         | 422 | output
        "status":"requested" | "status":"rejected"                                          | 422 | statusReason
        "status":"requested" | "status":"cancelled"                                         | 422 | status
        "status":"requested" | "status":"on-hold"                                           | 422 | status
        "status":"requested" | "status":"accepted","executionPeriod":{"start":"2026-12-31"} | 422 | executionPeriod
        "status":"requested" | "status":"accepted","executionPeriod":{"end":"2027-01-01"}   | 422 | executionPeriod
        "status":"requested" | "status":"accepted","statusReason":{"text":"Thandi Nkosi"}   | 422 | statusReason
        "status":"requested" | "status":"rejected","statusReason":{"text":"no room"}        | 422 | statusReason
        "status":"requested" | "status":"accepted","description":"Thandi Nkosi"             | 422 | description
        "value":"HEALTH"     | "value":"EDUCATION"                                          | 422 | owner
        "status":"requested" | "status":"accepted","executionPeriod":{"start":"2020-01-31T08:00:00Z"} | 422 | executionPeriod
        "priority":"asap"    | "priority":"routine"                                         | 422 | priority
        """)
    void whatATaskMustNotSayIsRefusedByItsElement(String standing, String said, int status, String element) {
        // Given
        UUID referral = newReferrals.toHealth();
        String task = written(read(referral)).replace(standing, said);

        // When
        Response answer = sent(referral, task, "W/\"1\"");

        // Then
        assertOutcome(answer, status, "invalid-response", element);
        assertThat(read(referral).getMeta().getVersionId()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"resourceType":"Patient","active":true}
        {"resourceType":"Task","status":"lost"}
        {"resourceType":"Task","colour":"red"}
        {"resourceType":"Task","text":{"status":"generated","div":"<!DOCTYPE div [<!ENTITY a \\"aaaa\\">]><div>&a;&a;</div>"}}
        {"resourceType":"Task","text":{"status":"generated","div":"\\u003C\\u0021DOCTYPE div [<\\u0021ENTITY a \\"aaaa\\">]><div>&a;</div>"}}
        not json
        """)
    void whatIsNoTaskIsRefused(String body) {
        // When
        Response answer = sent(newReferrals.toHealth(), body, "*");

        // Then
        assertOutcome(answer, 400, "unreadable-task", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                [{"op": "copy", "from": "/code", "path": "/code/coding/0/display"}]""", """
                [{"op": "replace", "path": "/status", "value": "accepted"}, {"op": "copy", "from": "", "path": "/a"}]"""})
    void aPatchThatCopiesIsRefused(String operations) {
        // Given
        UUID referral = newReferrals.toHealth();

        // When
        Response answer = patch(referral, operations);

        // Then
        assertOutcome(answer, 400, "invalid-request", "patch");
        assertThat(read(referral).getMeta().getVersionId()).isEqualTo("1");
    }

    @Test
    void aPatchOfTooManyOperationsIsRefused() {
        // Given
        String operation = """
                {"op": "test", "path": "/status", "value": "requested"}""";

        // When
        Response answer = patch(
                newReferrals.toHealth(), Collections.nCopies(101, operation).toString());

        // Then
        assertOutcome(answer, 400, "invalid-request", "patch");
    }

    @Test
    void aSearchWithHapisOwnClientFindsIt() {
        // Given
        UUID referral = newReferrals.toHealth();

        // When
        Bundle found = client.search()
                .forResource(Task.class)
                .where(Task.RES_ID.exactly().code(referral.toString()))
                .and(Task.STATUS.exactly().codes("requested", "accepted"))
                .returnBundle(Bundle.class)
                .execute();

        // Then
        assertThat(found.getEntry())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getResource().getIdPart()).isEqualTo(referral.toString()));
    }

    private Task read(UUID referral) {
        Task task =
                client.read().resource(Task.class).withId(referral.toString()).execute();
        Validator.assertValid(written(task));
        return task;
    }

    private Task put(Task task) {
        Task after = (Task) client.update().resource(task).execute().getResource();
        Validator.assertValid(written(after));
        return after;
    }

    private static Response sent(UUID referral, String body, String ifMatch) {
        return asSystem(SYSTEM)
                .contentType("application/fhir+json")
                .header("If-Match", ifMatch)
                .body(body)
                .put("/fhir/Task/" + referral);
    }

    private static Response patch(UUID referral, String body) {
        return asSystem(SYSTEM)
                .contentType("application/json-patch+json")
                .body(body)
                .patch("/fhir/Task/" + referral);
    }

    private static void assertOutcome(Response answer, int status, String code, @Nullable String element) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith("application/fhir+json"))
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].details.coding[0].code", equalTo(code))
                .body("issue[0].expression", element == null ? nullValue() : equalTo(List.of(element)));
        Validator.assertValid(answer.asString());
    }

    private static String written(Task task) {
        return Validator.R4.newJsonParser().encodeResourceToString(task);
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }
}
