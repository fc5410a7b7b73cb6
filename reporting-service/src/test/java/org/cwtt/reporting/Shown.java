package org.cwtt.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cwtt.local.test.RealParts;
import org.jspecify.annotations.Nullable;

/// What an analyst sees.
final class Shown {
    private Shown() {}

    static void awaitShown(String area, String round, Map<String, String> nutrition) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(AssertionError.class)
                .untilAsserted(() ->
                        assertThat(figures(area, round, "prevalence")).containsExactlyInAnyOrderEntriesOf(nutrition));
    }

    /// By level, as numerator/denominator; of prevalence those of nutrition, of referrals those to health.

    static Map<String, String> figures(String area, String round, String indicator) {
        String domain = switch (indicator) {
            case "prevalence" -> "&domain=NUTRITION";
            case "referrals" -> "&domain=HEALTH";
            default -> "";
        };
        List<Map<String, Object>> found = ask(
                        "analyst", "area=" + area + "&round=" + round + "&indicator=" + indicator + domain)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("indicators");
        return found.stream()
                .collect(Collectors.toMap(
                        f -> text(f.get("level"), ""),
                        f -> text(f.get("numerator"), "?") + "/" + text(f.get("denominator"), "?")));
    }

    static ValidatableResponse ask(String user, String query) {
        return given().auth()
                .oauth2(RealParts.token(user))
                .urlEncodingEnabled(false)
                .get("/v1/indicators?" + query)
                .then();
    }

    private static String text(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }
}
