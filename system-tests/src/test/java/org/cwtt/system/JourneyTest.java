package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cwtt.schemas.referral.ReferralRequested;
import org.cwtt.system.client.Answer;
import org.cwtt.system.client.Departments;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.client.Json;
import org.cwtt.system.client.Latencies;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.cohort.Submission;
import org.cwtt.system.demo.CohortRun;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Finding;
import org.cwtt.system.oracle.Ledger;
import org.cwtt.system.oracle.Oracle;
import org.junit.jupiter.api.Test;

/// From a questionnaire to a department and back, through the front doors.
class JourneyTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final FrontDoors doors = SharedPlatform.doors();

    @Test
    void four_submissions_become_final_flags() {
        // Given
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);

        // When
        List.of(
                        learner.caregiver(Learner.SEVERE_HUNGER),
                        learner.teacher(Map.of()),
                        learner.nurse(Map.of()),
                        learner.ownVoice(Map.of()))
                .forEach(submission -> Learner.submit(submission).expecting(201));

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(learner.level("NUTRITION")).isEqualTo("HIGH");
            assertThat(learner.level("EDUCATION")).isEqualTo("LOW");
            assertThat(learner.flag("NUTRITION").path("provisional").asBoolean())
                    .isFalse();
        });
    }

    @Test
    void one_submission_is_enough_for_a_provisional_flag_and_too_little_is_unknown() {
        // Given
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);

        // When
        Learner.submit(learner.caregiver(Learner.SEVERE_HUNGER)).expecting(201);

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(learner.level("NUTRITION")).isEqualTo("HIGH");
            assertThat(learner.level("EDUCATION")).isEqualTo("UNKNOWN");
        });
    }

    @Test
    void a_round_of_a_record_is_explained_with_the_questions_that_were_asked() {
        // Given
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);
        Learner.submit(learner.caregiver(Learner.SEVERE_HUNGER)).expecting(201);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(learner.level("NUTRITION")).isEqualTo("HIGH"));
        var address = SharedPlatform.installation().at("scoring", "/v1/explanations");

        // When
        Answer explained = doors.post(
                "practitioner-jhb",
                address,
                learner.record().json().path("rounds").get(0).toString());

        // Then
        assertThat(explained.status()).isEqualTo(200);
        assertThat(explained.json().path("rulesetKnown").asBoolean()).isTrue();
        assertThat(explained.json().path("questions").findValuesAsText("text"))
                .contains(
                        "In the past 30 days, was there a time when nothing at all was left to eat in your home, and no money"
                                + " or other way to get food?");
    }

    @Test
    void a_department_hears_of_a_child_under_its_own_id_and_answers_on_its_topic() {
        // Given
        Map<UUID, ReferralRequested> asked = new ConcurrentHashMap<>();
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);
        try (Departments departments = new Departments(
                SharedPlatform.installation(), (_, message) -> asked.put(message.getReferralId(), message))) {
            Learner.submit(learner.caregiver(Learner.SEVERE_HUNGER)).expecting(201);
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(learner.referralTo("SOCIAL_DEVELOPMENT")).isEqualTo("REQUESTED"));
            UUID referral = learner.referralIdTo("SOCIAL_DEVELOPMENT");
            await().atMost(SOON).until(() -> asked.containsKey(referral));
            ReferralRequested message = asked.getOrDefault(referral, new ReferralRequested());

            // When
            departments.respond(message, "ACCEPTED", null);
            departments.respond(message, "COMPLETED", "SERVICE_GIVEN");

            // Then
            assertThat(message.getPairwiseChildId()).isNotEqualTo(learner.id().toString());
            assertThat(message.getReasons()).contains("HUNGER:HIGH");
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(learner.referralTo("SOCIAL_DEVELOPMENT")).isEqualTo("COMPLETED"));
        }
    }

    @Test
    void a_department_officer_answers_over_rest() {
        // Given
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);
        Learner.submit(learner.nurse(Map.of("growth.oedema", true))).expecting(201);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(learner.referralTo("HEALTH")).isEqualTo("REQUESTED"));
        var address = SharedPlatform.installation()
                .at("referral", "/v1/referrals/" + learner.referralIdTo("HEALTH") + "/responses");

        // When
        Answer answer = doors.post(
                "officer-health", address, "{\"id\":\"" + UUID.randomUUID() + "\",\"response\":\"ACCEPTED\"}");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(learner.referralTo("HEALTH")).isEqualTo("ACCEPTED"));
    }

    @Test
    void a_department_learns_who_the_child_of_its_own_referral_is_and_no_other_does() {
        // Given
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);
        Learner.submit(learner.nurse(Map.of("growth.oedema", true))).expecting(201);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(learner.referralTo("HEALTH")).isEqualTo("REQUESTED"));
        var address = SharedPlatform.installation()
                .at("referral", "/v1/referrals/" + learner.referralIdTo("HEALTH") + "/identity?purpose=APPOINTMENT");

        // When
        Answer holder = doors.get("officer-health", address);
        Answer other = doors.get("officer-education", address);

        // Then
        assertThat(holder.status()).isEqualTo(200);
        assertThat(holder.json().path("familyName").asText()).isNotEmpty();
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void suspected_abuse_shows_in_no_record() {
        // Given
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);

        // When
        Learner.submit(learner.teacher(
                        Map.of("protection.suspected-abuse", true, "protection.suspected-abuse-kind", "physical")))
                .expecting(201);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(learner.level("EDUCATION")).isEqualTo("LOW"));
        assertThat(SharedPlatform.settles()).isTrue();
        assertThat(learner.level("PROTECTION")).isEqualTo("UNKNOWN");
        assertThat(learner.record().text()).doesNotContain("abuse");
        assertThat(learner.referralTo("SOCIAL_DEVELOPMENT")).isEmpty();
    }

    /// Whoever submits for tests is the one who must report.
    @Test
    void who_must_report_gets_the_form_of_the_child_it_turns_out_to_be() {
        // Given
        Learner again = Learner.registeredAt(Learner.JOHANNESBURG);
        Submission suspicion = again.teacher(Map.of("protection.suspected-abuse", true));
        Learner.submit(suspicion).expecting(201);
        URI own = SharedPlatform.installation().at("referral", "/v1/own-statutory-reports?limit=500");
        JsonNode report = await().atMost(SOON).until(() -> reportOf(suspicion, own), found -> !found.isMissingNode());
        assertThat(report.path("childId").asText()).isEqualTo(again.id().toString());

        // When
        Learner survivor = Learner.registeredAt(Learner.JOHANNESBURG);
        Map<String, Object> merge = Map.of(
                "id", UUID.randomUUID().toString(),
                "survivingId", survivor.id().toString(),
                "absorbedId", again.id().toString(),
                "reason", "The same child, registered twice");
        doors.post("practitioner-jhb", SharedPlatform.installation().at("intake", "/v1/merges"), Json.write(merge))
                .expecting(201);

        // Then
        await().atMost(SOON)
                .until(() -> reportOf(suspicion, own)
                        .path("childId")
                        .asText()
                        .equals(survivor.id().toString()));
        Answer form = doors.get(
                "capturer-za",
                SharedPlatform.installation()
                        .at(
                                "referral",
                                "/v1/own-statutory-reports/" + report.path("id").asText() + "/form?purpose=REPORT"));
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).startsWith("%PDF");
        assertThat(doors.get("capturer-jhb", own).expecting(200).text())
                .doesNotContain(report.path("id").asText());
    }

    private JsonNode reportOf(Submission submission, URI own) {
        for (JsonNode one : doors.get("capturer-za", own).expecting(200).json()) {
            if (one.path("submissionId").asText().equals(submission.id().toString())) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void who_works_elsewhere_finds_no_such_child() {
        // Given
        Learner learner = Learner.registeredAt(Learner.TSHWANE);
        Learner.submit(learner.teacher(Map.of())).expecting(201);
        assertThat(SharedPlatform.settles()).isTrue();

        // When
        Answer asPractitioner = learner.record();
        Answer asCapturer =
                doors.get("capturer-jhb", SharedPlatform.installation().at("intake", "/v1/children/" + learner.id()));

        // Then
        assertThat(asPractitioner.status()).isEqualTo(404);
        assertThat(asCapturer.status()).isEqualTo(404);
    }

    @Test
    void a_cohort_leaves_every_invariant_intact() {
        // Given
        Cohort cohort = SharedPlatform.cohort(60);
        Ledger ledger = new Ledger(cohort);
        CohortRun run = new CohortRun(doors, Terminal.standard());

        // When
        try (Latencies latencies = new Latencies(SharedPlatform.installation());
                Departments _ = Departments.busy(SharedPlatform.installation())) {
            run.register(cohort);
            run.submit(ledger, latencies);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> latencies.profiled() >= ledger.acknowledged().size());
            assertThat(SharedPlatform.settles()).isTrue();
        }
        List<Finding> findings = new Oracle(doors).judge(ledger, 1000);

        // Then
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(finding.holds()).as(finding.toString()).isTrue());
    }

    @Test
    void indicators_of_a_province_are_there_as_json_and_as_csv() {
        // Given
        var address = SharedPlatform.installation()
                .at("reporting", "/v1/indicators?area=ZA-GP&round=2026-T1&indicator=prevalence");
        Learner.submit(Learner.registeredAt(Learner.JOHANNESBURG).teacher(Map.of()))
                .expecting(201);
        assertThat(SharedPlatform.settles()).isTrue();

        // When
        Answer json = doors.get("analyst", address);
        Answer csv = doors.send(
                doors.as("analyst", address).setHeader("Accept", "text/csv").GET());

        // Then
        assertThat(json.json().path("indicators")).isNotEmpty();
        assertThat(csv.text().lines().count())
                .isEqualTo(1 + json.json().path("indicators").size());
    }
}
