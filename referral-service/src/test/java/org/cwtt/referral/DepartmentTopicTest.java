package org.cwtt.referral;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Neighbours.responded;
import static org.cwtt.referral.Neighbours.response;
import static org.cwtt.referral.Outcomes.changesOf;
import static org.cwtt.referral.Outcomes.referralOf;
import static org.cwtt.referral.Outcomes.toldTo;
import static org.cwtt.schemas.scoring.Domain.EDUCATION;
import static org.cwtt.schemas.scoring.Domain.NUTRITION;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.cwtt.schemas.scoring.RiskLevel.MEDIUM;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.DepartmentResponded;
import org.cwtt.schemas.referral.ReferralRequested;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class DepartmentTopicTest {
    private static final String[] EVERYBODY = {"HEALTH", "EDUCATION", "SOCIAL_DEVELOPMENT"};

    @Inject
    KnownChildren knownChildren;

    private final UUID child = Neighbours.newId();

    @BeforeEach
    void schools() {
        Neighbours.schoolsAreKnown();
    }

    @Test
    void aDepartmentAnswersByItsTopicAndARepeatIsHarmless() {
        // Given
        consentedTo(EVERYBODY);
        assessed(profile(child, 1, flag(EDUCATION, MEDIUM)));
        UUID referral = referralOf(child);
        DepartmentResponded accepted = response(referral, "EDUCATION", "ACCEPTED");

        // When
        responded(accepted);
        responded(accepted);
        responded(response(referral, "EDUCATION", "COMPLETED"));

        // Then
        assertThat(toldTo(Topic.EDUCATION_REQUESTED, referral, 3))
                .extracting(ReferralRequested::getState)
                .containsExactly("REQUESTED", "ACCEPTED", "COMPLETED");
        assertThat(changesOf(child, 3).getLast().getOutcome()).isEqualTo("SERVICE_GIVEN");
    }

    @Test
    void anUnchangedProfileAfterTheEndOpensNothing() {
        // Given
        consentedTo(EVERYBODY);
        assessed(profile(child, 1, flag(EDUCATION, MEDIUM)));
        UUID referral = referralOf(child);
        responded(response(referral, "EDUCATION", "ACCEPTED"));
        responded(response(referral, "EDUCATION", "COMPLETED"));
        changesOf(child, 3);

        // When
        assessed(profile(child, 2, flag(EDUCATION, MEDIUM)));
        assessed(profile(child, 3, flag(EDUCATION, HIGH)));

        // Then
        assertThat(changesOf(child, 4).subList(3, 4)).singleElement().satisfies(change -> {
            assertThat(change.getReferralId()).isNotEqualTo(referral);
            assertThat(change.getReasons()).containsExactly("EDUCATION:HIGH");
        });
    }

    @Test
    void answersThatCannotBeGoToTheDeadLettersAndTheRestGoesOn() {
        // Given
        consentedTo(EVERYBODY);
        assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        UUID referral = referralOf(child);
        DepartmentResponded wrongDepartment = response(referral, "EDUCATION", "ACCEPTED");
        DepartmentResponded tooEarly = response(referral, "HEALTH", "COMPLETED");
        DepartmentResponded unknown = response(Neighbours.newId(), "HEALTH", "ACCEPTED");

        // When
        responded(wrongDepartment);
        responded(tooEarly);
        responded(unknown);
        Neighbours.sendBytes(Topic.DEPARTMENT_RESPONDED, referral.toString(), new byte[] {7, 7, 7});
        responded(response(referral, "HEALTH", "ACCEPTED"));

        // Then
        assertThat(changesOf(child, 2))
                .extracting(ReferralStatusChanged::getTo)
                .containsExactly("REQUESTED", "ACCEPTED");
        assertThat(causesOf(referral))
                .containsExactlyInAnyOrder(
                        "WrongDepartmentException", "IllegalMoveException", "UnreadableEventException");
        assertThat(causesOf(unknown.getReferralId())).containsExactly("UnknownReferralException");
        assertThat(refusedOf("department-health"))
                .contains(
                        tooEarly.getResponseId() + " COMPLETED illegal-move",
                        unknown.getResponseId() + " ACCEPTED referral-not-found")
                .noneMatch(refused ->
                        refused.contains(wrongDepartment.getResponseId().toString()));
        assertThat(refusedOf("department-education"))
                .contains(wrongDepartment.getResponseId() + " ACCEPTED referral-not-found")
                .noneMatch(refused -> refused.contains(tooEarly.getResponseId().toString()));
        Outcomes.as("officer-health").get("/v1/refused-responses").then().statusCode(403);
        Outcomes.as("administrator").get("/v1/refused-responses").then().statusCode(403);
    }

    @Test
    void anAnswerByTopicMayNameThePlaceAndTheVersionThatItAnswers() {
        // Given
        Directory.has("CLINIC-BY-TOPIC", Directory.clinic("GP", "JHB", "Topic sub-district", 3));
        consentedTo(EVERYBODY);
        assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        UUID referral = referralOf(child);

        // When
        responded(acceptedAt("NO-SUCH-CLINIC", referral, 1));
        responded(acceptedAt("CLINIC-BY-TOPIC", referral, 7));
        responded(acceptedAt("CLINIC-BY-TOPIC", referral, 1));

        // Then
        assertThat(changesOf(child, 2).getLast().getTo()).isEqualTo("ACCEPTED");
        assertThat(Directory.shown(referral).getString("service.id")).isEqualTo("CLINIC-BY-TOPIC");
        assertThat(causesOf(referral)).containsExactlyInAnyOrder("InvalidResponseException", "OvertakenException");
    }

    /// By the walk of all pages.
    private static List<String> refusedOf(String system) {
        List<String> refused = new ArrayList<>();
        String after = "";
        while (true) {
            JsonPath page = Outcomes.asSystem(system)
                    .get("/v1/refused-responses?limit=2" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> ones = page.getList("");
            for (Map<String, Object> one : ones) {
                String problem = String.valueOf(one.get("type")).substring("urn:cwtt:problem:".length());
                refused.add(one.get("responseId") + " " + one.get("response") + " " + problem);
                after = "&after=" + one.get("position");
            }
            if (ones.size() < 2) {
                return refused;
            }
        }
    }

    private static DepartmentResponded acceptedAt(String service, UUID referral, long version) {
        return DepartmentResponded.newBuilder(response(referral, "HEALTH", "ACCEPTED"))
                .setServiceId(service)
                .setReferralVersion(version)
                .build();
    }

    private static List<String> causesOf(UUID referral) {
        String deadLetters = Topic.DEPARTMENT_RESPONDED.deadLetterTopic(Topic.Party.REFERRAL);
        await().atMost(20, SECONDS).until(() -> !causesIn(deadLetters, referral).isEmpty());
        return causesIn(deadLetters, referral);
    }

    private static List<String> causesIn(String topic, UUID referral) {
        return Neighbours.recordsOf(topic).stream()
                .filter(one -> referral.toString().equals(one.key()))
                .map(one -> EventHeaders.text(one.headers(), "dlt_cause").orElseThrow())
                .map(cause -> cause.substring(cause.lastIndexOf('.') + 1))
                .toList();
    }

    private void consentedTo(String... departments) {
        childIs(child, 1, SCHOOL_IN_JOHANNESBURG, departments);
        knownChildren.await(child);
    }
}
