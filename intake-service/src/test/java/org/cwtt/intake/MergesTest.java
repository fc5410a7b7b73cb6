package org.cwtt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.intake.Intake.JOHANNESBURG_SCHOOL;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.child;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.submission;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two records of one child: found, merged, kept apart, and a merge undone.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class MergesTest {
    @BeforeEach
    void openRound() {
        Intake.openRound();
    }

    @Test
    void twoDevicesThatRegisterTheSameNewChildAreToldOfEachOther() {
        // Given
        UUID first = registered("Lindokuhle", "Mthembuzi");

        // When
        var answer = register(newId(), "Lindokhule", "Mthembuzi");

        // Then
        answer.statusCode(201)
                .body("familyName", equalTo("Mthembuzi"))
                .body("likelyDuplicates.child.id", hasItem(first.toString()))
                .body("likelyDuplicates[0].score", greaterThan(64))
                .body("likelyDuplicates[0].reasons", hasItem("same birth date"));
    }

    @Test
    void aPairThatAPersonKeptApartIsListedNoMore() {
        // Given
        UUID one = registered("Vuyolwethu", "Sigcawuza");
        UUID other = registered("Vuyolwetu", "Sigcawuza");
        String pair = pairOf(one, other);

        // When
        as("practitioner-jhb")
                .body(Map.of("reason", "twins"))
                .post("/v1/duplicates/" + pair + "/kept-apart")
                .then()
                .statusCode(204);

        // Then
        assertThat(pairs()).extracting(listed -> listed.get("id")).doesNotContain(pair);
        as("capturer-jhb").get("/v1/duplicates").then().statusCode(403);
    }

    @Test
    void submissionsMoveIntoTheSurvivingRecordAndBack() {
        // Given
        UUID surviving = registered("Kgaugelo", "Ramaphakelane");
        UUID absorbed = registered("Kgaugello", "Ramaphakelane");
        UUID before = newId();
        submit(submission(before, absorbed)).statusCode(201);
        UUID merge = newId();
        merge(merge, absorbed, surviving).statusCode(201);
        merge(merge, absorbed, surviving).statusCode(200);
        UUID after = newId();
        submit(submission(after, absorbed)).statusCode(201);
        assertThat(told(surviving, 2)).containsExactly(before + " 3 STANDING", after + " 1 STANDING");
        as("practitioner-jhb").get("/v1/children/" + absorbed).then().statusCode(404);

        // When
        var undone = as("practitioner-jhb")
                .body(Map.of("reason", "two children after all"))
                .post("/v1/merges/" + merge + "/undo")
                .then();

        // Then
        undone.statusCode(200).body("undone.reason", equalTo("two children after all"));
        as("practitioner-jhb").get("/v1/children/" + absorbed).then().statusCode(200);
        assertThat(told(surviving, 4)).endsWith(before + " 4 WITHDRAWN", after + " 2 WITHDRAWN");
        assertThat(told(absorbed, 4))
                .startsWith(before + " 1 STANDING", before + " 2 WITHDRAWN")
                .endsWith(before + " 5 STANDING", after + " 3 STANDING");
        assertThat(states(absorbed, 3)).containsExactly("1 ACTIVE null", "2 MERGED " + surviving, "3 ACTIVE null");
    }

    @Test
    void aMergeIsRefusedOutsideOnesAreasIntoItselfAndUnderAnotherOnesId() {
        // Given
        UUID one = registered("Ndivhuwo", "Netshitungulu");
        UUID other = registered("Ndivuwo", "Netshitungulu");
        UUID third = registered("Ndivhuho", "Netshitungulu");
        UUID merge = newId();
        merge(merge, one, other).statusCode(201);

        // When
        var itself = merge(newId(), other, other);
        var otherContent = merge(merge, third, other);
        var merged = merge(newId(), one, third);

        // Then
        itself.statusCode(422);
        otherContent.statusCode(409);
        merged.statusCode(404);
    }

    @Test
    void chainsOfMergesAreUndoneFromTheirEnd() {
        // Given
        UUID first = registered("Hlayisani", "Malulekeza");
        UUID second = registered("Hlayisane", "Malulekeza");
        UUID third = registered("Hlayizani", "Malulekeza");
        UUID early = newId();
        UUID late = newId();
        merge(early, first, second).statusCode(201);
        merge(late, second, third).statusCode(201);
        UUID submission = newId();
        submit(submission(submission, first)).statusCode(201);
        assertThat(told(third, 1)).containsExactly(submission + " 1 STANDING");

        // When
        var tooEarly = undo(early);
        var inOrder = undo(late);
        var then = undo(early);

        // Then
        tooEarly.statusCode(409).body("type", equalTo("urn:cwtt:problem:later-merge"));
        inOrder.statusCode(200);
        then.statusCode(200);
        assertThat(told(second, 2)).containsExactly(submission + " 3 STANDING", submission + " 4 WITHDRAWN");
        assertThat(told(first, 1)).containsExactly(submission + " 5 STANDING");
    }

    private static UUID registered(String given, String family) {
        UUID id = newId();
        register(id, given, family).statusCode(201);
        return id;
    }

    private static ValidatableResponse register(UUID id, String given, String family) {
        Map<String, Object> child = child(id, JOHANNESBURG_SCHOOL);
        child.put("givenNames", given);
        child.put("familyName", family);
        return as("capturer-jhb").body(child).post("/v1/children").then();
    }

    private static ValidatableResponse submit(Map<String, Object> submission) {
        return as("capturer-jhb").body(submission).post("/v1/submissions").then();
    }

    private static ValidatableResponse merge(UUID id, UUID absorbed, UUID surviving) {
        return as("practitioner-jhb")
                .body(Map.of("id", id, "absorbedId", absorbed, "survivingId", surviving, "reason", "the same child"))
                .post("/v1/merges")
                .then();
    }

    private static ValidatableResponse undo(UUID merge) {
        return as("practitioner-jhb")
                .body(Map.of("reason", "two children"))
                .post("/v1/merges/" + merge + "/undo")
                .then();
    }

    /// Every undecided pair: other tests leave more than a page of them.
    private static List<Map<String, Object>> pairs() {
        List<Map<String, Object>> pairs = new ArrayList<>();
        List<Map<String, Object>> page;
        String after = "00000000-0000-0000-0000-000000000000";
        do {
            page = as("practitioner-jhb")
                    .get("/v1/duplicates?limit=200&after=" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("");
            pairs.addAll(page);
            after = page.isEmpty() ? after : String.valueOf(page.getLast().get("id"));
        } while (page.size() == 200);
        return pairs;
    }

    private static String pairOf(UUID one, UUID other) {
        return pairs().stream()
                .filter(pair -> pair.toString().contains(one.toString())
                        && pair.toString().contains(other.toString()))
                .map(pair -> String.valueOf(pair.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(UUID child, int atLeast) {
        try (Announced<SubmissionReceived> announced =
                Announced.on(Topic.SUBMISSION_RECEIVED.topicName(), SubmissionReceived.class)) {
            return await().until(() -> announced.under(child.toString()), records -> records.size() >= atLeast).stream()
                    .map(ConsumerRecord::value)
                    .map(event -> event.getSubmissionId() + " " + event.getVersion() + " " + event.getState())
                    .toList();
        }
    }

    private static List<String> states(UUID child, int atLeast) {
        try (Announced<ChildChanged> announced = Announced.on(Topic.CHILD_CHANGED.topicName(), ChildChanged.class)) {
            return await().until(() -> announced.under(child.toString()), records -> records.size() >= atLeast).stream()
                    .map(ConsumerRecord::value)
                    .map(event -> event.getVersion() + " " + event.getState() + " " + event.getMergedInto())
                    .toList();
        }
    }
}
