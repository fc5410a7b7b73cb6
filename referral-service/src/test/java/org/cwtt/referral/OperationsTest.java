package org.cwtt.referral;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class OperationsTest {
    @Test
    void itTellsItsInterfaceItsHealthAndItsFigures() {
        // When, Then
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/referrals/{id}/responses"))
                .body(containsString("/v1/referrals/{id}/history"))
                .body(containsString("/v1/referrals/{id}/reroutings"))
                .body(containsString("/v1/referral-responses"))
                .body(containsString("/v1/webhooks/{id}/replays"))
                .body(containsString("/v1/routing-previews"))
                .body(containsString("/v1/statutory-reports/{id}/form"))
                .body(containsString("/fhir/Task/{id}"))
                .body(containsString("/fhir/ServiceRequest/{id}"))
                .body(containsString("/v1/services/{id}"))
                .body(containsString("/v1/statutory-reports"));
        given().get("/q/health").then().statusCode(200);
        Neighbours.schoolsAreKnown();
        await().untilAsserted(() ->
                given().get("/q/metrics").then().statusCode(200).body(containsString("cwtt_inbox_heard_total")));
    }
}
