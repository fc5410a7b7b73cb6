package org.cwtt.casework.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class OperationsTest {
    @Test
    void saysThatItIsReady() {
        // Given
        var nobody = given();

        // When
        var response = nobody.get("/q/health/ready");

        // Then
        response.then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void countsWhatItHears() {
        // Given
        var nobody = given();

        // When
        var response = nobody.get("/q/metrics");

        // Then
        response.then().statusCode(200).body(containsString("cwtt_inbox_heard_total"));
    }

    @Test
    void describesItsStatuses() {
        // Given
        var nobody = given().accept("application/json");

        // When
        var response = nobody.get("/q/openapi");

        // Then
        response.then()
                .statusCode(200)
                .body("paths.'/v1/cases/{childId}'.get.responses", hasKey("404"))
                .body("paths.'/v1/cases'.get.responses", hasKey("400"));
    }
}
