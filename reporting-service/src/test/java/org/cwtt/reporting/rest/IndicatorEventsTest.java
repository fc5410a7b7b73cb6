package org.cwtt.reporting.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.EventStream;
import org.cwtt.reporting.Events;
import org.cwtt.reporting.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The stream of figures: what stands, then what changes, and on from where a reader left.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class IndicatorEventsTest {
    private static final String SCHOOL = "700800001";
    private static final String ELSEWHERE = "100800001";
    private static final Duration SOON = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    private static Events events;

    @BeforeAll
    static void placeSchools() {
        events = new Events();
        events.school(SCHOOL, 1, "GP", "JHB");
        events.school(ELSEWHERE, 1, "WC", "CPT");
    }

    @AfterAll
    static void close() {
        events.close();
    }

    @Test
    void aLateReaderGetsWhatStandsAndThenWhatChanges() throws Exception {
        // Given
        assess("R-late", 0, 20);

        try (EventStream stream =
                follow("analyst", "area=JHB&round=R-late&indicator=prevalence&level=HIGH&after=z&limit=1", null)) {
            // When
            String first = stream.nextData("NUTRITION", SOON);
            stream.nextData("{}", SOON);
            List<String> standing = List.copyOf(stream.all());
            assess("R-late", 20, 40);
            String second = stream.nextData("NUTRITION", SOON);

            // Then
            assertThat(first).contains("\"numerator\":20", "\"area\":\"JHB\"", "\"suppressed\":false");
            assertThat(standing)
                    .contains("event:caught-up")
                    .filteredOn(line -> line.startsWith("data:"))
                    .hasSize(7);
            assertThat(second).contains("\"numerator\":40");
        }
    }

    @Test
    void whoComesBackHearsWhatWasPublishedMeanwhileAndNothingTwice() throws Exception {
        // Given
        assess("R-back", 0, 20);
        String last;
        try (EventStream stream = follow("analyst", "area=JHB&round=R-back", null)) {
            stream.nextData("{}", SOON);
            last = stream.all().stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((_, later) -> later)
                    .orElseThrow()
                    .substring("id:".length());
        }

        // When
        assess("R-back", 20, 40);

        // Then
        try (EventStream stream = follow("analyst", "area=JHB&round=R-back", last)) {
            stream.nextData("{}", SOON);
            List<String> data = stream.all().stream()
                    .filter(line -> line.startsWith("data:{\""))
                    .toList();
            assertThat(data)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .anyMatch(line -> line.contains("NUTRITION") && line.contains("\"numerator\":40"))
                    .noneMatch(line -> line.contains("\"numerator\":20"));
        }
    }

    @Test
    void nobodyHearsOfAreasOutsideTheirOwn() throws Exception {
        // Given
        assess("R-own", 0, 20);

        // When, Then
        for (String outside : List.of("ZA", "ZA-GP", "CPT", ELSEWHERE)) {
            ask("practitioner-jhb", "area=" + outside, null)
                    .statusCode(404)
                    .body("type", equalTo("urn:cwtt:problem:area-not-found"));
        }
        try (EventStream stream = follow("practitioner-jhb", "area=JHB&areaLevel=SCHOOL&round=R-own", null)) {
            stream.nextData("{}", SOON);
            assertThat(stream.all())
                    .noneMatch(line -> line.contains("\"area\":\"JHB\""))
                    .anyMatch(line -> line.contains("\"area\":\"" + SCHOOL));
        }
    }

    @Test
    void aWrongQuestionIsAnsweredBeforeAnythingStreams() {
        ask("analyst", "area=JHB", "yesterday")
                .statusCode(400)
                .body("type", equalTo("urn:cwtt:problem:invalid-parameter"))
                .body("parameter", equalTo("Last-Event-ID"))
                .body("given", equalTo("yesterday"));
        ask("analyst", "area=JHB&round=1999-T9", null).statusCode(404);
        ask("analyst", "area=JHB&areaLevel=PROVINCE", null).statusCode(400).body("parameter", equalTo("areaLevel"));
        ask("capturer-jhb", "area=JHB", null).statusCode(403);
        given().get("/v1/indicators/events?area=JHB").then().statusCode(401);
    }

    /// A client that opens a stream and reads none of it, while much is published, keeps nobody waiting.
    @Test
    void aReaderWhoStopsReadingHoldsUpNobody() throws Exception {
        // Given
        try (java.net.Socket silent = new java.net.Socket("127.0.0.1", RestAssured.port)) {
            silent.setReceiveBufferSize(1024);
            silent.getOutputStream()
                    .write(("GET /v1/indicators/events?area=ZA HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                                    + RealParts.token("analyst") + "\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));

            // When
            assess("R-silent", 0, 20);

            // Then
            try (EventStream stream = follow("analyst", "area=JHB&round=R-silent&domain=NUTRITION", null)) {
                assertThat(stream.nextData("HIGH", SOON)).contains("\"numerator\":20");
            }
        }
    }

    private static void assess(String round, int from, int to) {
        List<UUID> children = java.util.stream.IntStream.range(from, to)
                .mapToObj(i -> Events.named(round + i))
                .toList();
        events.assess(children, round, SCHOOL, 1, HIGH);
        Shown.awaitCounted("JHB", round, "prevalence", "NUTRITION", "HIGH", to);
        Shown.publish();
    }

    private static EventStream follow(String user, String query, @Nullable String last) throws Exception {
        return new EventStream(
                "http://127.0.0.1:" + RestAssured.port + "/v1/indicators/events?" + query,
                "Authorization",
                "Bearer " + RealParts.token(user),
                last);
    }

    private static io.restassured.response.ValidatableResponse ask(String user, String query, @Nullable String last) {
        var request = given().auth().oauth2(RealParts.token(user));
        return (last == null ? request : request.header("Last-Event-ID", last))
                .get("/v1/indicators/events?" + query)
                .then();
    }
}
