package org.cwtt.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.Outcomes.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.Test;

/// A department's master list is entered as a whole, or every wrong value is named.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ServiceLoadTest {
    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String HEADER =
            "id,department,name,province,district,catchment,latitude,longitude,capacity,open\n";

    @Test
    void everyWrongValueIsNamedWithItsRowAndNothingIsEntered() {
        // Given
        String list = HEADER
                + "LOAD-1,HEALTH,First clinic,LP,DC33,Giyani,-23.31,30.71,12,true\n"
                + "load 2,HEALTH,,LP,DC33,,,,-1,\n"
                + "LOAD-1,DENTISTRY,Third,XX,DC33,,-23.31,,12,perhaps\n"
                + "LOAD-4,HEALTH,Fourth,LP,DC33,,,,many,,surplus\n";

        // When
        Response answer = load(CSV, list);

        // Then
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:cwtt:problem:invalid-services"))
                .body(
                        "violations.collect { it.row + ' ' + it.field }.sort()",
                        contains(
                                "3 capacity",
                                "3 id",
                                "3 name",
                                "4 department",
                                "4 id",
                                "4 latitude",
                                "4 open",
                                "4 province",
                                "5 capacity",
                                "5 column 11"))
                .body("violations.find { it.row == 3 && it.field == 'id' }.given", equalTo("load 2"))
                .body(
                        "violations.find { it.row == 4 && it.field == 'id' }.expected",
                        equalTo("an id that does not stand in row 2 already"));
        assertThat(Directory.of("LOAD-1", "ZA-LP").getString("name")).isNull();
    }

    @Test
    void aSpreadsheetsListIsEnteredAndEnteredAgain() {
        // Given
        String list = "\uFEFF"
                + HEADER.replace(',', ';')
                + "LOAD-10;EDUCATION;\"School support team; Mopani\";LP;DC33;Mopani East;;;40;\r\n"
                + "LOAD-11;SOCIAL_DEVELOPMENT;Giyani office;LP;DC33;Greater Giyani;-23.31;30.71;25;true\r\n";

        // When
        Response first = load(CSV, list);
        Response again = load(CSV, list);

        // Then
        first.then().statusCode(200).body("created", equalTo(2)).body("changed", equalTo(0));
        again.then().statusCode(200).body("created", equalTo(0)).body("changed", equalTo(2));
        assertThat(Directory.of("LOAD-10", "Mopani East").getString("name")).isEqualTo("School support team; Mopani");
        assertThat(Directory.of("LOAD-11", "DC33").getDouble("latitude")).isEqualTo(-23.31);
    }

    @Test
    void jsonLinesSayTheSame() {
        // Given
        String good = "{\"id\":\"LOAD-20\",\"department\":\"HEALTH\",\"name\":\"Clinic\",\"province\":\"LP\","
                + "\"district\":\"DC34\",\"capacity\":7}";

        // When
        Response answer = load(JSON_LINES, good + "\n\n");

        // Then
        answer.then().statusCode(200).body("created", equalTo(1));
        load(JSON_LINES, good + "\n[1]\n{\"id\":\"LOAD-21\",\"colour\":\"red\"")
                .then()
                .statusCode(422)
                .body(
                        "violations.findAll { it.field == 'row' }.collect { it.row + ' ' + it.expected }",
                        contains("2 a JSON object", "3 a JSON object"));
    }

    @Test
    void whatIsNoListIsRefused() {
        // When, Then
        load(CSV, HEADER).then().statusCode(400);
        load(CSV, HEADER + "\"never closed").then().statusCode(400);
        load(CSV, HEADER + "x\n".repeat(5001)).then().statusCode(413).body("limit", equalTo(5000));
        load(CSV, "x".repeat(1024 * 1024 + 1)).then().statusCode(413).body("limit", equalTo(1048576));
        load("practitioner-jhb", CSV, HEADER).then().statusCode(403);
        as("practitioner-jhb")
                .contentType(ContentType.JSON)
                .body("x".repeat(64 * 1024 + 1))
                .post("/v1/referrals/" + Neighbours.newId() + "/cancellations")
                .then()
                .statusCode(413)
                .body("limit", equalTo(65536));
    }

    private static Response load(String type, String body) {
        return load("administrator", type, body);
    }

    private static Response load(String user, String type, String body) {
        return as(user).config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset("UTF-8")
                                .encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .body(body)
                .post("/v1/services");
    }
}
