package org.cwtt.casework.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.cwtt.casework.World;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class CaseloadQueryTest {
    @ParameterizedTest
    @CsvSource({
        "level=URGENT, level, URGENT, 'one of UNKNOWN, LOW, MEDIUM, HIGH'",
        "domain=FOOD, domain, FOOD, 'one of HEALTH, NUTRITION, ECONOMIC, PROTECTION, EDUCATION, PSYCHOSOCIAL'",
        "limit=0, limit, 0, a whole number from 1 to 200",
        "limit=201, limit, 201, a whole number from 1 to 200",
        "limit=many, limit, many, a whole number from 1 to 200",
        "limit=99999999999999999999, limit, 99999999999999999999, a whole number from 1 to 200",
        "grade=two words, grade, two words, 'a grade, such as R or 2'",
        "overdue=yes, overdue, yes, true or false",
        "after=nonsense, after, nonsense, the value of a next link"
    })
    void aWrongParameterIsToldWithWhatWasExpected(String query, String field, String given, String expected) {
        // Given
        String token = RealParts.token(World.PRACTITIONER);

        // When
        Response response = given().auth().oauth2(token).get("/v1/cases?" + query);

        // Then
        response.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cwtt:problem:invalid-query"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].given", equalTo(given))
                .body("errors[0].expected", equalTo(expected));
    }

    @Test
    void allWrongParametersAreToldAtOnce() {
        // Given
        String token = RealParts.token(World.PRACTITIONER);

        // When
        Response response = given().auth().oauth2(token).get("/v1/cases?level=X&domain=Y&limit=Z");

        // Then
        response.then().statusCode(400).body("errors.field", equalTo(List.of("level", "domain", "limit")));
    }
}
