package org.cwtt.casework.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cwtt.casework.World;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.cwtt.pages.test.EventStream;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

/// Flags that come by themselves.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class LiveEventsTest {
    private static final String ROUND = "2026-T1";
    private static final Map<Domain, RiskLevel> FINE = Map.of(Domain.NUTRITION, RiskLevel.LOW);
    private static final Map<Domain, RiskLevel> HUNGRY = Map.of(Domain.NUTRITION, RiskLevel.HIGH);
    /// Much more than it takes: others may use the same machine. What it took is printed.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    World world;

    @Test
    void aFlagThatIsRaisedNowAppearsInTheListByItself() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = world.childAssessedAt(school, ROUND, FINE);
        try (Browser browser = new Browser()) {
            Page page = Dashboard.open(browser);
            page.navigate(Dashboard.address("?school=" + school));
            assertThat(Dashboard.row(page, child).locator("td.level").nth(1)).hasText("\u25cb Low");

            // When
            long before = System.nanoTime();
            world.assessed(child, ROUND, 2, HUNGRY);

            // Then
            assertThat(Dashboard.row(page, child).locator("td.level").nth(1))
                    .hasText("\u25b2 High", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE.toMillis()));
            System.out.println(
                    "A raised flag was in the page after " + (System.nanoTime() - before) / 1_000_000 + " ms");
            assertThat(page.locator(".live")).hasText("New results have come. The list shows them.");
        }
    }

    @Test
    void aStreamNamesTheChildrenOfItsReadersAreasAndNoOthers() throws Exception {
        // Given
        UUID own = world.childAssessedAt(world.schoolIn("JHB"), ROUND, FINE);
        UUID foreign = world.childAt(world.schoolIn("TSH"));
        try (Browser browser = new Browser();
                EventStream stream = new EventStream(
                        Dashboard.address("/events"), "Cookie", Dashboard.cookies(Dashboard.open(browser)), null)) {
            assertThat(stream.next(PATIENCE)).startsWith(":");

            // When
            world.assessed(foreign, ROUND, 1, HUNGRY);
            world.assessed(own, ROUND, 2, HUNGRY);

            // Then
            assertThat(stream.nextData(own.toString(), PATIENCE)).contains(own.toString());
            assertThat(stream.all()).noneMatch(line -> line.contains(foreign.toString()));
        }
    }

    @Test
    void whoComesBackIsToldWhatWasMissed() throws Exception {
        // Given
        UUID child = world.childAssessedAt(world.schoolIn("JHB"), ROUND, FINE);
        long since = System.currentTimeMillis();
        try (Browser browser = new Browser()) {
            String cookies = Dashboard.cookies(Dashboard.open(browser));
            world.assessed(child, ROUND, 2, HUNGRY);
            try (EventStream first =
                    new EventStream(Dashboard.address("/events?since=" + since), "Cookie", cookies, null)) {
                first.nextData(child.toString(), PATIENCE);
            }

            // When
            try (EventStream again =
                    new EventStream(Dashboard.address("/events"), "Cookie", cookies, Long.toString(since))) {

                // Then
                assertThat(again.nextData(child.toString(), PATIENCE)).contains(child.toString());
            }
        }
    }

    @Test
    void nobodyListensWithoutALogin() {
        // When
        int status = io.restassured.RestAssured.given()
                .redirects()
                .follow(false)
                .get("/dashboard/events")
                .statusCode();

        // Then
        assertThat(status).isEqualTo(302);
    }
}
