package org.cwtt.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.casework.World;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

/// What a telephone has to load.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class PageWeightTest {
    private static final int MOST_BYTES = 200 * 1024;

    @Inject
    World world;

    @Test
    void aFullListAndAChildsPageWithAllTheyNeedStayBelow200Kilobytes() throws IOException, InterruptedException {
        // Given
        String school = world.schoolIn("JHB");
        for (int i = 0; i < DashboardPage.PAGE; i++) {
            world.assessed(world.childAt(school), "2026-T1", 1, Map.of(Domain.NUTRITION, RiskLevel.HIGH));
        }
        UUID child = world.childAssessedAt(school, "2026-T1", Map.of(Domain.HEALTH, RiskLevel.HIGH));

        // When
        int bytes = 0;
        try (Browser browser = new Browser()) {
            Page page = Dashboard.open(browser);
            String cookies = Dashboard.cookies(page);
            for (String path : List.of("?school=" + school, "/children/" + child, "/dashboard.css", "/dashboard.js")) {
                bytes += compressed(Dashboard.address(path), cookies);
            }
        }

        // Then
        System.out.println("A list, a child's page, style and script: " + bytes + " bytes compressed");
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private static int compressed(String address, String cookies) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Cookie", cookies)
                            .header("Accept-Encoding", "gzip")
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            return answer.body().length;
        }
    }
}
