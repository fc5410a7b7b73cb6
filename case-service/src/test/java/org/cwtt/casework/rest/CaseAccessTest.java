package org.cwtt.casework.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cwtt.casework.World;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.intake.ChildState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class CaseAccessTest {
    @Inject
    World world;

    @Test
    void aReadingIsNotedWithItsPurpose() {
        // Given
        UUID child = world.childAt(world.schoolIn("JHB"));
        world.awaitStatus(child, 200);
        long noted = world.rows("access_log", child);

        // When
        given().auth()
                .oauth2(RealParts.token(World.PRACTITIONER))
                .header("Purpose", "team-meeting")
                .get("/v1/cases/{id}", child)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");

        // Then
        assertThat(world.rows("access_log", child)).isEqualTo(noted + 1);
    }

    @Test
    void aChildOfAnotherDistrictIsNotFoundAndNoReadingIsNoted() {
        // Given
        UUID child = world.childAt(world.schoolIn("JHB"));
        world.awaitStatus(child, 200);
        world.childIs(child, world.schoolIn("TSH"), 2, ChildState.ACTIVE);
        world.awaitStatus(child, 404);
        long noted = world.rows("access_log", child);

        // When
        var response =
                given().auth().oauth2(RealParts.token(World.PRACTITIONER)).get("/v1/cases/{id}", child);

        // Then
        response.then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cwtt:problem:child-not-found"));
        assertThat(world.rows("access_log", child)).isEqualTo(noted);
    }

    @Test
    void anUnknownChildIsNotFoundInTheSameWords() {
        // Given
        UUID nobody = UUID.randomUUID();

        // When
        var response =
                given().auth().oauth2(RealParts.token(World.PRACTITIONER)).get("/v1/cases/{id}", nobody);

        // Then
        response.then()
                .statusCode(404)
                .body("type", equalTo("urn:cwtt:problem:child-not-found"))
                .body("detail", equalTo("No child " + nobody + " in your areas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases", "/v1/cases/01890000-0000-7000-8000-000000000001"})
    void withoutATokenNobodyReads(String path) {
        // Given
        var nobody = given();

        // When
        var response = nobody.get(path);

        // Then
        response.then().statusCode(401).body("type", equalTo("urn:cwtt:problem:unauthorized"));
    }

    @Test
    void aForgedTokenIsNoToken() {
        // Given
        String forged = RealParts.token(World.PRACTITIONER) + "x";

        // When
        var response = given().auth().oauth2(forged).get("/v1/cases");

        // Then
        response.then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"capturer-jhb", "administrator", "analyst", "officer-health", "protection-officer"})
    void onlyPractitionersRead(String user) {
        // Given
        String token = RealParts.token(user);

        // When
        var response = given().auth().oauth2(token).get("/v1/cases");

        // Then
        response.then().statusCode(403).body("type", equalTo("urn:cwtt:problem:forbidden"));
    }

    @Test
    void aPurposeIsACodeAndNoFreeText() {
        // Given
        String token = RealParts.token(World.PRACTITIONER);

        // When
        var response = given().auth()
                .oauth2(token)
                .header("Purpose", "Because Thandi's mother phoned!")
                .get("/v1/cases");

        // Then
        response.then().statusCode(400).contentType("application/problem+json");
    }
}
