package org.cwtt.referral;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.asSystem;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.StatutoryReportDue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Form 22, as a protection officer gets it for the one who must report.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class StatutoryFormTest {
    @Inject
    PairwiseIds pairwiseIds;

    @Inject
    Rows rows;

    @ConfigProperty(name = "quarkus.rest-client.intake.url")
    URI intake;

    private final UUID child = Neighbours.newId();
    private UUID report;

    @BeforeEach
    void aReportIsDue() {
        Neighbours.schoolsAreKnown();
        Neighbours.triggered(child, Neighbours.newId(), "protection.suspected-abuse");
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

    @Test
    void itNamesTheChildAndTheCapacityOfTheReporterAndIsNoted() throws IOException {
        // Given
        try (Registry registry = new Registry(intake)) {
            registry.knows(child, "Thandi", "Nkosi");

            // When
            var answer = as("protection-officer").get(address() + "?purpose=REPORT_TO_POLICE");

            // Then
            answer.then().statusCode(200).contentType("application/pdf").header("Cache-Control", "no-store");
            assertThat(textOf(answer.asByteArray()))
                    .contains("Family name Nkosi", "Given names Thandi", "Date of birth 4 March 2018", "Sex Female")
                    .contains("Home language Zulu", "School School 700400001", "Capacity Teacher", report.toString())
                    .doesNotContain(child.toString());
            assertThat(rows.accessesTo(report))
                    .contains("protection-officer statutory-report.form.read REPORT_TO_POLICE");
        }
    }

    @Test
    void ofAChildWhomIntakeKnowsNoMoreTheLinesStayEmpty() throws IOException {
        // Given
        try (Registry _ = new Registry(intake)) {
            // When
            var answer = as("protection-officer").get(address() + "?purpose=REPORT_TO_POLICE");

            // Then
            answer.then().statusCode(200);
            assertThat(textOf(answer.asByteArray())).contains("Family name\n", report.toString());
        }
    }

    @Test
    void withoutPurposeRoleOrRegistryThereIsNoForm() {
        // When, Then
        as("protection-officer").get(address()).then().statusCode(400);
        as("protection-officer")
                .get(address() + "?purpose=because I say so")
                .then()
                .statusCode(400);
        as("protection-officer").get(address() + "?purpose=REPORT").then().statusCode(503);
        as("protection-officer")
                .get("/v1/statutory-reports/" + Neighbours.newId() + "/form?purpose=REPORT")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cwtt:problem:statutory-report-not-found"));
        for (String user : List.of("officer-social-development", "practitioner-jhb", "administrator")) {
            as(user).get(address() + "?purpose=REPORT").then().statusCode(403);
        }
        asSystem("department-social-development")
                .get(address() + "?purpose=REPORT")
                .then()
                .statusCode(403);
    }

    private String address() {
        return "/v1/statutory-reports/" + report + "/form";
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
