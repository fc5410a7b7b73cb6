package org.cwtt.casework.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cwtt.casework.World;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A practitioner's list of children, in a browser.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class DashboardBrowserTest {
    private static final String ROUND = "2026-T1";
    private static final Map<Domain, RiskLevel> HUNGRY =
            Map.of(Domain.NUTRITION, RiskLevel.HIGH, Domain.HEALTH, RiskLevel.LOW);

    @Inject
    World world;

    @ConfigProperty(name = "quarkus.rest-client.intake.url")
    URI intake;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aChildsLevelsAreSignsAndWordsInATableThatReadsAloud() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = world.childAssessedAt(school, ROUND, HUNGRY);
        UUID worse = world.childAssessedAt(
                school,
                ROUND,
                Map.of(
                        Domain.NUTRITION, RiskLevel.HIGH,
                        Domain.PROTECTION, RiskLevel.HIGH,
                        Domain.EDUCATION, RiskLevel.MEDIUM));
        Page page = Dashboard.open(browser);

        // When
        page.navigate(Dashboard.address("?school=" + school));

        // Then
        Locator rows = page.locator("tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.first()).hasAttribute("data-child", worse.toString());
        assertThat(Dashboard.row(page, child).locator("td.level").nth(1)).hasText("\u25b2 High");
        assertThat(Dashboard.row(page, child).locator("td.level").nth(0)).hasText("\u25cb Low");
        assertThat(page.locator("thead th").nth(2)).hasText("Nutrition");
        assertThat(page.locator(".notice")).containsText("The child registry does not answer");
        Browser.pictures(page, "list");
        Browser.assertAccessible(page);
        page.setViewportSize(360, 640);
        Browser.assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void theListIsNarrowedByItsAddress() {
        // Given
        String school = world.schoolIn("JHB");
        UUID hungry = world.childAssessedAt(school, ROUND, HUNGRY);
        UUID fine = world.childAssessedAt(school, ROUND, Map.of(Domain.NUTRITION, RiskLevel.LOW));
        world.mealDueOn(hungry, LocalDate.now().minusDays(9));
        Page page = Dashboard.open(browser);

        // When
        page.navigate(Dashboard.address("?school=" + school));
        page.locator("select[name=domain]").selectOption("NUTRITION");
        page.locator("input[name=grade]").fill("2");
        page.locator("input[name=overdue]").check();
        page.locator(".filters button").click();

        // Then
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(Dashboard.row(page, hungry)).containsText("Service overdue since");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*grade=2.*domain=NUTRITION.*overdue=true"));
        page.navigate(Dashboard.address("?school=" + school + "&grade=7"));
        assertThat(page.locator(".empty")).hasText("No child is like this.");
        page.navigate(Dashboard.address("?school=" + school));
        assertThat(Dashboard.row(page, fine)).hasCount(1);
    }

    @Test
    void manyChildrenArePagesThatFollowEachOther() {
        // Given
        String school = world.schoolIn("JHB");
        for (int i = 0; i <= DashboardPage.PAGE; i++) {
            world.assessed(world.childAt(school), ROUND, 1, HUNGRY);
        }
        world.childAssessedAt(school, ROUND, Map.of(Domain.NUTRITION, RiskLevel.LOW));
        Page page = Dashboard.open(browser);

        // When
        page.navigate(Dashboard.address("?school=" + school));
        assertThat(page.locator("tbody tr")).hasCount(DashboardPage.PAGE);
        page.locator("a[rel=next]").click();

        // Then
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("a[rel=next]")).hasCount(0);
        page.getByText("First page").click();
        assertThat(page.locator("tbody tr")).hasCount(DashboardPage.PAGE);
    }

    @Test
    void namesComeFromIntakeWithTheReadersOwnTokenAndEachReadingIsNoted() throws IOException {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = world.childAssessedAt(school, ROUND, HUNGRY);
        HttpServer registry = HttpServer.create(new InetSocketAddress(intake.getHost(), intake.getPort()), 0);
        registry.createContext("/v1/children/" + child, exchange -> {
            boolean asked = "casework".equals(exchange.getRequestHeaders().getFirst("Purpose"))
                    && String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                            .startsWith("Bearer ey");
            byte[] name = "{\"givenNames\":\"Thandi\",\"familyName\":\"Nkosi\",\"birthDate\":\"2018-03-04\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(asked ? 200 : 401, name.length);
            exchange.getResponseBody().write(name);
            exchange.close();
        });
        registry.start();
        Page page = Dashboard.open(browser);
        long noted = world.rows("access_log", child);

        // When
        page.navigate(Dashboard.address("?school=" + school));

        // Then
        assertThat(Dashboard.row(page, child)).containsText("Thandi Nkosi");
        assertThat(page.locator(".notice")).hasCount(0);
        assertThat(world.rows("access_log", child)).isEqualTo(noted + 1);
        registry.stop(0);
        page.reload();
        assertThat(page.locator(".notice")).containsText("some names are missing");
        assertThat(Dashboard.row(page, child)).containsText("Child ");
    }

    @Test
    void theFrameSpeaksThreeLanguagesAndRemembers() {
        // Given
        String school = world.schoolIn("JHB");
        world.childAssessedAt(school, ROUND, HUNGRY);
        Page page = Dashboard.open(browser);
        page.navigate(Dashboard.address("?school=" + school));

        // When
        page.getByText("isiZulu").click();

        // Then
        assertThat(page.locator("html")).hasAttribute("lang", "zu-ZA");
        assertThat(page.locator("h1")).hasText("Izingane zami");
        assertThat(page.locator("tbody td.HIGH .word")).hasText("Phezulu");
        Browser.assertAccessible(page);
        Browser.pictures(page, "list-zu");
        page.navigate(Dashboard.address(""));
        assertThat(page.locator("h1")).hasText("Izingane zami");
        page.getByText("Afrikaans").click();
        assertThat(page.locator("h1")).hasText("My kinders");
    }

    @Test
    void nothingForeignRunsAndNothingIsKeptAndAllOfItIsLight() {
        // Given
        Page page = Dashboard.open(browser);

        // When
        var list = Dashboard.answered(page, "/dashboard");

        // Then
        assertThat(list.header("Cache-Control")).isEqualTo("no-store");
        assertThat(list.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
                        + "base-uri 'none'; form-action 'self' http://"
                        + RealParts.oidcUrl().getAuthority() + "; frame-ancestors 'none'");
        assertThat(list.asString()).doesNotContain(" style=", "<style", "onclick", "<script>");
    }

    @Test
    void whoIsNoPractitionerIsToldSo() {
        // When
        Page page = browser.loggedIn(Dashboard.address(""), "officer-health");

        // Then
        assertThat(page.locator("h1")).hasText("This page is for practitioners");
        Browser.assertAccessible(page);
    }
}
