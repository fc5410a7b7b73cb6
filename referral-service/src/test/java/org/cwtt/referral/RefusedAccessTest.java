package org.cwtt.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.Stream;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.Test;

/// Who is refused leaves a line that tells who and what kind of thing, and not which.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class RefusedAccessTest {
    private static final String CATEGORY = "org.cwtt.refused ";
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void aRefusalIsNotedWithoutWhatWasLookedFor() {
        try (HeardLogs logs = new HeardLogs()) {
            // When
            given().auth()
                    .oauth2(RealParts.token("capturer-jhb"))
                    .get("/v1/referrals/0192f000-0000-7000-8000-000000000001/identity?purpose=Thandi")
                    .then()
                    .statusCode(403);
            given().get("/v1/referrals/thandi").then().statusCode(401);

            // Then
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(refusals(logs))
                            .containsExactly(
                                    "403 GET /v1/referrals/{}/identity by capturer-jhb",
                                    "401 GET /v1/referrals/{} by nobody"));
        }
    }

    private static Stream<String> refusals(HeardLogs logs) {
        return logs.lines().stream()
                .filter(line -> line.startsWith(CATEGORY))
                .map(line -> line.substring(CATEGORY.length()));
    }
}
