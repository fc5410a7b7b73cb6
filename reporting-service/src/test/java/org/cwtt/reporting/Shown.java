package org.cwtt.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cwtt.local.test.RealParts;
import org.jspecify.annotations.Nullable;

/// What an analyst sees.
public final class Shown {
    private Shown() {}

    private static final String COUNTED = """
            SELECT coalesce(sum(c.count), 0) FROM cells c JOIN school_areas a ON a.emis = c.school
            WHERE (a.area, c.round_id, c.indicator, c.domain, c.level) = (?, ?, ?, ?, ?)""";

    static void awaitShown(String area, String round, Map<String, String> nutrition) {
        awaitShown(area, round, "prevalence", nutrition);
    }

    /// Publishes once everything expected is counted, and then looks.
    static void awaitShown(String area, String round, String indicator, Map<String, String> expected) {
        expected.forEach((level, figure) -> awaitCounted(area, round, indicator, level, figure));
        publish();
        assertThat(figures(area, round, indicator)).containsAllEntriesOf(expected);
    }

    static void awaitCounted(String area, String round, String indicator, String level, String figure) {
        String domain = indicator.equals("prevalence") ? "NUTRITION" : "HEALTH";
        long count = Long.parseLong(figure.substring(0, figure.indexOf('/')));
        awaitCounted(area, round, indicator, domain, level, count);
    }

    /// Waits until so many are counted in a cell.
    public static void awaitCounted(
            String area, String round, String indicator, String domain, String level, long count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(counted(area, round, indicator, domain, level))
                        .isEqualTo(count));
    }

    private static long counted(String... cell) throws SQLException {
        DataSource database = CDI.current().select(DataSource.class).get();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNTED)) {
            for (int i = 0; i < cell.length; i++) {
                statement.setString(i + 1, cell[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// Publishes all that can be told.
    public static void publish() {
        PublishIndicators publishIndicators =
                CDI.current().select(PublishIndicators.class).get();
        boolean more = true;
        while (more) {
            more = publishIndicators.publish(Instant.now());
        }
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
