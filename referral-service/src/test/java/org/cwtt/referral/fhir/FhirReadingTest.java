package org.cwtt.referral.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.Outcomes.asSystem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.NewReferrals;
import org.cwtt.referral.Outcomes;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A department's system that speaks FHIR reads what it is asked to do.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class FhirReadingTest {
    private static final String SYSTEM = "department-health";
    private static final String OTHER = "department-education";

    @Inject
    NewReferrals newReferrals;

    @Inject
    PairwiseIds pairwiseIds;

    @Test
    void aReferralIsAServiceRequestOfNoMoreThanTheDepartmentNeeds() {
        // Given
        NewReferrals.Asked asked = newReferrals.askedOfHealth();

        // When
        Response answer = asSystem(SYSTEM).get("/fhir/ServiceRequest/" + asked.referral());

        // Then
        answer.then()
                .statusCode(200)
                .contentType(startsWith("application/fhir+json"))
                .header("ETag", "W/\"1\"");
        Validator.assertValid(answer.asString());
        ServiceRequest request = parsed(ServiceRequest.class, answer);
        assertThat(request.getStatus()).isEqualTo(ServiceRequest.ServiceRequestStatus.ACTIVE);
        assertThat(request.getPriority()).isEqualTo(ServiceRequest.ServiceRequestPriority.ASAP);
        assertThat(request.getReasonCodeFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("NUTRITION:HIGH");
        assertThat(request.getSubject().getIdentifier().getSystem()).isEqualTo("urn:cwtt:pairwise-child-id:health");
        assertThat(request.getSubject().getIdentifier().getValue()).isEqualTo(pairwise(asked));
        assertThat(request.getPerformerFirstRep().getIdentifier().getValue()).isEqualTo("HEALTH");
        assertThat(answer.asString()).doesNotContain(asked.child().toString());
    }

    @Test
    void itsTaskIsWhatTheDepartmentDoesAboutIt() {
        // Given
        NewReferrals.Asked asked = newReferrals.askedOfHealth();

        // When
        Response answer = asSystem(SYSTEM).get("/fhir/Task/" + asked.referral());

        // Then
        answer.then()
                .statusCode(200)
                .contentType(startsWith("application/fhir+json"))
                .header("ETag", "W/\"1\"");
        Validator.assertValid(answer.asString());
        Task task = parsed(Task.class, answer);
        assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.REQUESTED);
        assertThat(task.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("REQUESTED");
        assertThat(task.getFocus().getReference()).isEqualTo("ServiceRequest/" + asked.referral());
        assertThat(task.getFor().getIdentifier().getValue()).isEqualTo(pairwise(asked));
        assertThat(task.getOwner().getIdentifier().getValue()).isEqualTo("HEALTH");
        assertThat(task.getRestriction().getPeriod().getEnd()).isInTheFuture();
        assertThat(answer.asString()).doesNotContain(asked.child().toString());
        asSystem(SYSTEM)
                .header("If-None-Match", "W/\"1\"")
                .get("/fhir/Task/" + asked.referral())
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Task", "ServiceRequest"})
    void whatIsNotItsOwnDoesNotExistForADepartment(String type) {
        // Given
        NewReferrals.Asked asked = newReferrals.askedOfHealth();
        UUID held = newReferrals.heldFromHealth();

        // When, Then
        assertOutcome(asSystem(OTHER).get("/fhir/" + type + "/" + asked.referral()), 404, "referral-not-found");
        assertOutcome(asSystem(SYSTEM).get("/fhir/" + type + "/" + held), 404, "referral-not-found");
        assertThat(found(OTHER, type, "_id=" + asked.referral())).isEmpty();
        assertThat(found(OTHER, type, "patient=" + pairwise(asked))).isEmpty();
        assertThat(found(SYSTEM, type, "_id=" + held)).isEmpty();
        assertThat(found(SYSTEM, type, "_id=" + asked.referral()))
                .containsExactly(asked.referral().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Task, patient:identifier=urn:cwtt:pairwise-child-id:health|{child}",
        "Task, patient={child}&status=requested&business-status=REQUESTED&owner=HEALTH",
        "Task, 'patient=Patient/{child}&status=accepted,requested&owner:identifier=urn:cwtt:department|HEALTH'",
        "Task, patient={child}&_lastUpdated=ge{before}&_lastUpdated=le{after}",
        "ServiceRequest, subject:identifier=urn:cwtt:pairwise-child-id:health|{child}&status=active",
        "ServiceRequest, patient={child}&performer=HEALTH&_lastUpdated=gt{before}"
    })
    void aSystemFindsItsOwnByTheChildAndItsStatus(String type, String query) {
        // Given
        String before = Instant.now().minusSeconds(1).toString();
        NewReferrals.Asked asked = newReferrals.askedOfHealth();
        newReferrals.askedOfHealth();

        // When
        List<String> found = found(SYSTEM, type, filled(query, asked, before));

        // Then
        assertThat(found).containsExactly(asked.referral().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Task, patient={child}&status=accepted",
        "Task, patient={child}&business-status=SCHEDULED",
        "Task, patient={child}&owner=EDUCATION",
        "Task, patient:identifier=urn:cwtt:pairwise-child-id:education|{child}",
        "Task, patient={child}&_lastUpdated=lt{before}",
        "Task, patient={child}&_id=00000000-0000-7000-8000-000000000000",
        "ServiceRequest, patient={child}&status=completed"
    })
    void whatDoesNotMatchIsNotFound(String type, String query) {
        // Given
        String before = Instant.now().minusSeconds(1).toString();
        NewReferrals.Asked asked = newReferrals.askedOfHealth();

        // When, Then
        assertThat(found(SYSTEM, type, filled(query, asked, before))).isEmpty();
    }

    @Test
    void aChildIsSoughtByAFormSoThatItsIdStandsInNoAddress() {
        // Given
        NewReferrals.Asked asked = newReferrals.askedOfHealth();

        // When
        Response answer = asSystem(SYSTEM)
                .formParam("patient:identifier", "urn:cwtt:pairwise-child-id:health|" + pairwise(asked))
                .post("/fhir/Task/_search");

        // Then
        answer.then().statusCode(200);
        assertThat(idsIn(parsed(Bundle.class, answer)))
                .containsExactly(asked.referral().toString());
    }

    @Test
    void pagesLeadOnFromEachOther() {
        // Given
        String before = Instant.now().minusSeconds(1).toString();
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asked.add(newReferrals.askedOfHealth().referral().toString());
        }

        // When
        List<String> found = new ArrayList<>();
        int pages = 0;
        String next = "/fhir/Task?_count=2&status=requested&_lastUpdated=ge" + before;
        while (next != null) {
            Response page = asSystem(SYSTEM).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            Validator.assertValid(page.asString());
            Bundle bundle = parsed(Bundle.class, page);
            assertThat(bundle.getEntry()).hasSizeLessThanOrEqualTo(2);
            found.addAll(idsIn(bundle));
            pages++;
            next = bundle.getLink("next") == null
                    ? null
                    : bundle.getLink("next").getUrl();
        }

        // Then
        assertThat(found).containsAll(asked).doesNotHaveDuplicates().isSorted();
        assertThat(pages).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour=red", "_count=0", "_count=many", "_lastUpdated=soon", "_after=7", "_format=xml"})
    void aParameterThatCannotBeMeantIsRefusedByName(String query) {
        // When
        Response answer = asSystem(SYSTEM).get("/fhir/Task?" + query);

        // Then
        assertOutcome(answer, 400, "invalid-request");
        answer.then().body("issue[0].expression[0]", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void everyRefusalIsAnOperationOutcome() {
        // When, Then
        assertOutcome(given().get("/fhir/Task"), 401, "unauthorized");
        assertOutcome(Outcomes.as("practitioner-jhb").get("/fhir/Task"), 403, "forbidden");
        assertOutcome(asSystem(SYSTEM).get("/fhir/Patient/1"), 404, "not-found");
        assertOutcome(asSystem(SYSTEM).delete("/fhir/Task/" + UUID.randomUUID()), 405, "method-not-allowed");
        assertOutcome(asSystem(SYSTEM).accept("application/fhir+xml").get("/fhir/Task"), 406, "not-acceptable");
        assertOutcome(
                asSystem(SYSTEM).contentType("text/plain").body("x").put("/fhir/Task/" + UUID.randomUUID()),
                415,
                "unsupported-media-type");
    }

    @Test
    void itSaysWhatCanBeDone() {
        // When
        Response answer = given().get("/fhir/metadata");

        // Then
        answer.then().statusCode(200).contentType(startsWith("application/fhir+json"));
        Validator.assertValid(answer.asString());
        answer.then()
                .body("fhirVersion", equalTo("4.0.1"))
                .body("rest[0].resource.type", equalTo(List.of("ServiceRequest", "Task")));
    }

    @Test
    void theValidatorWouldTell() {
        // Given
        String wrong = "{\"resourceType\":\"Task\",\"status\":\"lost\",\"intent\":\"order\"}";

        // When, Then
        assertThat(Validator.errors(wrong)).isNotEmpty();
    }

    private static void assertOutcome(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith("application/fhir+json"))
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].details.coding[0].code", equalTo(code));
        Validator.assertValid(answer.asString());
    }

    private List<String> found(String system, String type, String query) {
        Response answer = asSystem(system).get("/fhir/" + type + "?" + query);
        answer.then().statusCode(200);
        Validator.assertValid(answer.asString());
        return idsIn(parsed(Bundle.class, answer));
    }

    private String filled(String query, NewReferrals.Asked asked, String before) {
        return query.replace("{child}", pairwise(asked))
                .replace("{before}", before)
                .replace("{after}", Instant.now().plusSeconds(1).toString());
    }

    private String pairwise(NewReferrals.Asked asked) {
        return pairwiseIds.of(asked.child(), Department.HEALTH);
    }

    private static List<String> idsIn(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(entry -> entry.getResource().getIdPart())
                .toList();
    }

    private static <T extends org.hl7.fhir.r4.model.Resource> T parsed(Class<T> type, Response answer) {
        return Objects.requireNonNull(Validator.R4.newJsonParser().parseResource(type, answer.asString()));
    }
}
