package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.cwtt.system.client.Answer;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.cohort.Submission;
import org.junit.jupiter.api.Test;

/// Who has no business here is told so.
class BadCallerTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final FrontDoors doors = SharedPlatform.doors();
    private final URI submissions = SharedPlatform.installation().at("intake", "/v1/submissions");

    @Test
    void a_child_outside_the_callers_areas() {
        // Given
        Submission submission = Learner.registeredAt(Learner.TSHWANE).teacher(Map.of());

        // When
        Answer answer = doors.submit(submission, "capturer-jhb");

        // Then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:cwtt:problem:child-not-found");
    }

    @Test
    void no_token_and_a_token_that_somebody_changed() {
        // Given
        String genuine = SharedPlatform.stack().token("capturer-za");
        String changed = genuine.substring(0, genuine.lastIndexOf('.') + 1)
                + new StringBuilder(genuine.substring(genuine.lastIndexOf('.') + 1)).reverse();

        // When
        Answer without = doors.send(doors.anonymous(submissions).POST(BodyPublishers.ofString("{}")));
        Answer forged = doors.send(doors.anonymous(submissions)
                .header("Authorization", "Bearer " + changed)
                .POST(BodyPublishers.ofString("{}")));

        // Then
        assertThat(without.status()).isEqualTo(401);
        assertThat(forged.status()).isEqualTo(401);
    }

    @Test
    void an_expired_token() {
        // Given
        String brief = new ShortLivedTokens(SharedPlatform.stack()).token("practitioner-jhb");
        URI cases = SharedPlatform.installation().at("case", "/v1/cases?limit=1");
        assertThat(get(cases, brief).status()).isEqualTo(200);

        // When
        await().atMost(SOON).until(() -> ShortLivedTokens.hasExpired(brief));
        Answer answer = get(cases, brief);

        // Then
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void a_role_that_may_not() {
        // When
        Answer capturer = doors.get("capturer-za", SharedPlatform.installation().at("case", "/v1/cases"));
        Answer analyst = doors.post("analyst", submissions, "{}");

        // Then
        assertThat(capturer.status()).isEqualTo(403);
        assertThat(analyst.status()).isEqualTo(403);
    }

    private Answer get(URI address, String token) {
        return doors.send(doors.anonymous(address)
                .header("Authorization", "Bearer " + token)
                .GET());
    }
}
