package org.cwtt.referral;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.referral.Outcomes.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

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

/// Who brought a submission in sees what it obliges them to report, fills in the form, and says that they did.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class OwnStatutoryReportTest {
    private static final String OWN = "/v1/own-statutory-reports";

    @Inject
    PairwiseIds pairwiseIds;

    @Inject
    Rows rows;

    @ConfigProperty(name = "quarkus.rest-client.intake.url")
    URI intake;

    private final UUID child = Neighbours.newId();
    private final UUID submission = Neighbours.newId();
    private UUID report;

    @BeforeEach
    void aCapturerMustReport() {
        Neighbours.schoolsAreKnown();
        Neighbours.triggeredBy(Subjects.of("capturer-jhb"), child, submission);
        report = toldOf(child).getFirst().getReportId();
    }

    @Test
    void whoMustReportSeesItAndNobodyElseWhoCaptures() {
        // When, Then
        as("capturer-jhb")
                .get(OWN + "?limit=500")
                .then()
                .statusCode(200)
                .body("id", hasItem(report.toString()))
                .body("find { it.id == '" + report + "' }.submissionId", equalTo(submission.toString()))
                .body("find { it.id == '" + report + "' }.childId", equalTo(child.toString()))
                .body("find { it.id == '" + report + "' }.mandatedReporter", equalTo("HEALTH_PRACTITIONER"))
                .body("find { it.id == '" + report + "' }.state", equalTo("DUE"));
        for (String other : List.of("capturer-za", "capturer-tsh", "practitioner-jhb", "administrator")) {
            as(other).get(OWN + "?limit=500").then().statusCode(200).body("id", not(hasItem(report.toString())));
            as(other).get(OWN + "/" + report + "/form?purpose=REPORT").then().statusCode(404);
            as(other).post(OWN + "/" + report + "/submissions").then().statusCode(404);
        }
        for (String other : List.of("officer-social-development", "protection-officer", "analyst")) {
            as(other).get(OWN).then().statusCode(403);
        }
    }

    @Test
    void theyTakeTheFormAndSayThatTheyReported() throws IOException {
        // Given
        try (Registry registry = new Registry(intake)) {
            registry.knows(child, "Thandi", "Nkosi");

            // When
            var form = as("capturer-jhb").get(OWN + "/" + report + "/form?purpose=REPORT_TO_SOCIAL_WORKER");
            as("capturer-jhb")
                    .post(OWN + "/" + report + "/submissions")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("SUBMITTED"));

            // Then
            assertThat(textOf(form.then().statusCode(200).extract().asByteArray()))
                    .contains("Family name Nkosi", "Capacity Health practitioner");
            await().atMost(30, SECONDS).until(() -> toldOf(child).size() == 2);
            assertThat(toldOf(child).getLast().getState()).isEqualTo("SUBMITTED");
            assertThat(rows.accessesTo(report))
                    .contains(
                            "capturer-jhb statutory-report.form.read REPORT_TO_SOCIAL_WORKER",
                            "capturer-jhb statutory-report.submit");
        }
    }

    @Test
    void itFollowsTheSubmissionWhenTheChildTurnsOutToBeAnother() throws IOException {
        // Given
        UUID survivor = Neighbours.newId();
        try (Registry registry = new Registry(intake)) {
            registry.knows(survivor, "Sipho", "Dlamini");

            // When
            Neighbours.triggered(Neighbours.trigger(survivor, submission, "HEALTH_PRACTITIONER")
                    .setSubmissionVersion(3)
                    .build());

            // Then
            assertThat(toldOf(survivor)).singleElement().satisfies(told -> {
                assertThat(told.getReportId()).isEqualTo(report);
                assertThat(told.getVersion()).isEqualTo(2);
            });
            assertThat(textOf(as("capturer-jhb")
                            .get(OWN + "/" + report + "/form?purpose=REPORT")
                            .asByteArray()))
                    .contains("Family name Dlamini", "Given names Sipho");
        }
    }

    /// What protection officers were told of a child, once they were.
    private List<StatutoryReportDue> toldOf(UUID of) {
        String known = pairwiseIds.of(of, Department.SOCIAL_DEVELOPMENT);
        return await().atMost(30, SECONDS)
                .until(
                        () -> Neighbours.eventsOf(Topic.STATUTORY_REPORT_DUE, StatutoryReportDue.class).stream()
                                .filter(due -> due.getPairwiseChildId().equals(known))
                                .toList(),
                        found -> !found.isEmpty());
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
