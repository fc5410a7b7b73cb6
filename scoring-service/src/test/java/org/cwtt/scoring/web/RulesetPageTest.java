package org.cwtt.scoring.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cwtt.local.test.RealParts;
import org.cwtt.scoring.domain.Current;
import org.cwtt.scoring.domain.FindingsScale;
import org.cwtt.scoring.domain.ScoredScale;
import org.junit.jupiter.api.Test;

/// The ruleset as a browser gets it.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class RulesetPageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String ADDRESS = "/v1/rulesets/cwtt-reference/1.3.0";

    @Test
    void aBrowserGetsAPageThatMayUseItsOwnStyleAndNothingElse() throws Exception {
        // Given
        RequestSpecification browser = given().accept(BROWSER);

        // When
        Response response = browser.get(ADDRESS);

        // Then
        response.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Vary", "Accept")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
        String style = only("<style>(.*?)</style>", response.asString());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(response.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest)
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(response.asString()).doesNotContain("<script", " style=", "javascript:");
    }

    @Test
    void everyCutOffStandsThereWithItsSource() {
        // Given
        long bands = Current.RULESET.scales().values().stream()
                .mapToLong(scale -> switch (scale) {
                    case ScoredScale scored ->
                        Stream.concat(Stream.of(scored.bands()), scored.bandsByLanguage().values().stream())
                                .mapToInt(table -> table.ranges().size())
                                .sum();
                    case FindingsScale found -> found.findings().size() + 1;
                })
                .sum();

        // When
        String page = given().accept(BROWSER).get(ADDRESS).asString();

        // Then
        assertThat(Pattern.compile("<th scope=\"row\">").matcher(page).results())
                .hasSize((int) bands);
        assertThat(Pattern.compile(">Source: ").matcher(page).results()).hasSize((int) bands);
        assertThat(page)
                .contains("Score 4 to 6", "Z from -3 to below -2", "A reference, to be signed off by clinicians")
                .contains("Up to 3 answers may be missing among the 17 items of the whole questionnaire");
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhere() {
        // Given
        String page = given().accept(BROWSER).get(ADDRESS).asString();

        // When
        List<String> targets = all("href=\"#([^\"]+)\"", page);

        // Then
        assertThat(all(" id=\"([^\"]+)\"", page)).doesNotHaveDuplicates().containsAll(targets);
    }

    @Test
    void aRulesetThatIsNotThereIsNotFound() {
        // Given
        RequestSpecification browser = given().accept(BROWSER);

        // When / Then
        browser.get("/v1/rulesets/cwtt-reference/0.0.1")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cwtt:problem:ruleset-not-found"));
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String only(String pattern, String page) {
        return all(pattern, page).getFirst();
    }
}
