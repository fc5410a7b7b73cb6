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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.StatutoryReportDue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class StatutoryLaneTest {
    @Inject
    PairwiseIds pairwiseIds;

    private final UUID child = Neighbours.newId();
    private final UUID submission = Neighbours.newId();

    @BeforeEach
    void schools() {
        Neighbours.schoolsAreKnown();
    }

    @Test
    void aTriggerMakesOneReportDueWithoutConsent() {
        // When
        Neighbours.triggered(child, submission, "protection.suspected-abuse");
        Neighbours.triggered(child, submission, "protection.suspected-abuse-kind");
        Neighbours.triggered(child, Neighbours.newId(), "protection.suspected-abuse");

        // Then
        List<StatutoryReportDue> due = dueFor(child, 2);
        assertThat(due).hasSize(2).allSatisfy(report -> {
            assertThat(report.getState()).isEqualTo("DUE");
            assertThat(Duration.between(report.getOccurredAt(), report.getDueAt()))
                    .isEqualTo(Duration.ofHours(24));
            assertThat(report.getMandatedReporter()).isEqualTo("TEACHER");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHILD", "CAREGIVER"})
    void onAFormThatAnInterviewerFillsInTheInterviewerMustReport(String respondent) {
        // When
        Neighbours.triggered(child, submission, "protection.suspected-abuse", respondent);

        // Then
        assertThat(dueFor(child, 1))
                .extracting(StatutoryReportDue::getMandatedReporter)
                .containsExactly("INTERVIEWER");
    }

    @Test
    void aProtectionOfficerSaysThatItWasReported() {
        // Given
        Neighbours.triggered(child, submission, "protection.suspected-abuse");
        UUID report = dueFor(child, 1).getFirst().getReportId();
        String address = "/v1/statutory-reports/" + report + "/submissions";

        // When, Then
        as("protection-officer").post(address).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        as("protection-officer").post(address).then().statusCode(200).body("version", equalTo(2));
        assertThat(dueFor(child, 2)).extracting(StatutoryReportDue::getState).containsExactly("DUE", "SUBMITTED");
        as("protection-officer")
                .get("/v1/statutory-reports?limit=500&state=DUE")
                .then()
                .body("id", not(hasItem(report.toString())));
        as("protection-officer").get("/v1/statutory-reports?state=LATE").then().statusCode(400);
        assertThat(as("protection-officer")
                        .get("/v1/statutory-reports?limit=500&state=SUBMITTED")
                        .asString())
                .contains(report.toString())
                .doesNotContain(child.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "officer-social-development",
                "officer-health",
                "practitioner-jhb",
                "capturer-jhb",
                "analyst",
                "administrator"
            })
    void nobodyElseSeesTheLane(String user) {
        // Given
        Neighbours.triggered(child, submission, "protection.suspected-abuse");
        UUID report = dueFor(child, 1).getFirst().getReportId();

        // When, Then
        as(user).get("/v1/statutory-reports").then().statusCode(403);
        as(user).post("/v1/statutory-reports/" + report + "/submissions").then().statusCode(403);
    }

    @Test
    void itShowsInNoReferralAndNoOtherTopic() {
        // When
        Neighbours.triggered(child, submission, "protection.suspected-abuse");
        UUID report = dueFor(child, 1).getFirst().getReportId();

        // Then
        assertThat(Outcomes.changesOf(child)).isEmpty();
        for (String user : List.of("officer-social-development", "practitioner-jhb")) {
            assertThat(as(user).get("/v1/referrals?limit=500").asString())
                    .doesNotContain(report.toString())
                    .doesNotContain(child.toString())
                    .doesNotContain(pairwiseIds.of(child, Department.SOCIAL_DEVELOPMENT));
            as(user).get("/v1/referrals/" + report).then().statusCode(404);
        }
    }

    private List<StatutoryReportDue> dueFor(UUID ofChild, int count) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(dueFor(ofChild)).hasSizeGreaterThanOrEqualTo(count));
        return dueFor(ofChild);
    }

    private List<StatutoryReportDue> dueFor(UUID ofChild) {
        String pairwiseId = pairwiseIds.of(ofChild, Department.SOCIAL_DEVELOPMENT);
        return Neighbours.eventsOf(Topic.STATUTORY_REPORT_DUE, StatutoryReportDue.class).stream()
                .filter(report -> report.getPairwiseChildId().equals(pairwiseId))
                .toList();
    }
}
