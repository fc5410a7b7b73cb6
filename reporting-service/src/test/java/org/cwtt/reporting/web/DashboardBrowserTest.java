package org.cwtt.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The dashboard in a real browser: what a head of department and an analyst see and do.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class DashboardBrowserTest {
    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void tellOfProvinces() {
        browser = new Browser();
        Country.tell();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void theNationIsSeenAtOnceAndNothingIsOnlyInAPicture() {
        // When
        Page page = open("analyst", "?area=ZA&round=" + Country.NOW);

        // Then
        assertThat(page.locator("h1").textContent()).isEqualTo("South Africa");
        assertThat(page.locator("[data-chart]").count()).isEqualTo(5);
        assertThat(page.locator("canvas").count()).isEqualTo(5);
        assertThat(page.locator("[data-chart=levels] tbody tr").count()).isEqualTo(6);
        assertThat(page.locator("[data-chart=map] tbody tr td:first-of-type").allTextContents())
                .filteredOn(share -> share.endsWith(" %"))
                .isNotEmpty();
        assertThat(page.locator("[data-chart=map] tbody tr").count()).isEqualTo(52);
        Browser.pictures(page, "nation");
        Browser.assertAccessible(page);
    }

    @Test
    void aReaderGoesFromTheNationToASchoolAndBackByTheTrail() {
        // Given
        Page page = open("analyst", "?area=ZA&round=" + Country.NOW + "&domain=HEALTH&level=MEDIUM");

        // When
        follow(page, "funnel", "Gauteng");
        Browser.pictures(page, "province");
        follow(page, "funnel", "City of Johannesburg");
        follow(page, "funnel", "Primary school " + Country.SCHOOL);

        // Then
        assertThat(page.url())
                .contains("area=" + Country.SCHOOL, "round=" + Country.NOW, "domain=HEALTH", "level=MEDIUM");
        assertThat(page.locator(".trail").textContent()).contains("South Africa", "Gauteng", "City of Johannesburg");
        Browser.pictures(page, "school");
        Browser.assertAccessible(page);
        page.locator(".trail a").first().click();
        assertThat(page.locator("h1").textContent()).isEqualTo("South Africa");
    }

    @Test
    void everyFigureIsTakenAlongAsAFileAndAsAPicture() throws Exception {
        // Given
        Page page = open("analyst", "?area=ZA&round=" + Country.NOW);

        // When
        Download figures = page.waitForDownload(
                () -> page.locator("[data-chart=map] a[download]").click());
        Download picture = page.waitForDownload(
                () -> page.locator("[data-chart=map] [data-picture]").click());

        // Then
        assertThat(Files.readString(figures.path()).lines().skip(1))
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.startsWith("prevalence,DISTRICT,"))
                .anyMatch(line -> line.startsWith("prevalence,DISTRICT,JHB," + Country.NOW + ",NUTRITION,HIGH,"));
        assertThat(picture.suggestedFilename()).endsWith("map.png");
        assertThat(Files.readAllBytes(picture.path())).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aPractitionerSeesTheirOwnAreaAndNoneOfTheOthers() {
        // When
        Page page = open("practitioner-jhb", "");

        // Then
        assertThat(page.locator("h1").textContent()).isEqualTo("City of Johannesburg");
        assertThat(page.locator(".trail").count()).isZero();
        for (String elsewhere : List.of("ZA", "ZA-GP", "CPT", "unheard-of")) {
            assertThat(page.navigate(address("?area=" + elsewhere)).status()).isEqualTo(404);
            assertThat(page.locator("h1").textContent()).isEqualTo("There is nothing here");
            assertThat(page.request()
                            .get(address("/figures.csv?area=" + elsewhere))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void anOpenPageIsBroughtUpToDateByItself() {
        // Given
        Page page = open("analyst", "?area=ZA-WC&round=" + Country.NOW);
        String before = page.locator(".cards").textContent();

        // When
        Country.tellMoreOf("CPT");

        // Then
        page.waitForCondition(() -> !page.locator("[role=status]").textContent().isEmpty());
        assertThat(page.locator("[role=status]").textContent())
                .isEqualTo("The figures have just been brought up to date.");
        assertThat(page.locator(".cards").textContent()).isNotEqualTo(before);
        assertThat(page.locator("canvas").count()).isPositive();
    }

    @Test
    void whoMayNotReadIndicatorsIsToldSo() {
        // When
        Page page = open("capturer-jhb", "");

        // Then
        assertThat(page.locator("h1").textContent()).isEqualTo("These figures are not for you");
    }

    @Test
    void theSchoolsFiguresHideSmallNumbersAsEveryWayOutDoes() {
        // When
        Page page = open("analyst", "?area=" + Country.SMALL_SCHOOL + "&round=" + Country.NOW);

        // Then
        assertThat(page.locator("[data-chart=levels] tbody").textContent())
                .contains("hidden")
                .doesNotContainPattern("[1-9]");
    }

    @Test
    void thePageIsReadInOtherLanguagesAndByKeyboardAlone() {
        // Given
        Page page = open("analyst", "?area=ZA-GP&round=" + Country.NOW + "&lang=af");

        // When
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            page.keyboard().press("Tab");
            reached.add((String) page.evaluate("document.activeElement.textContent.trim()"));
        }

        // Then
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("af-ZA");
        assertThat(reached).contains("Na die inhoud", "English", "Suid-Afrika", "Wys");
        page.navigate(address("?area=ZA-GP&lang=zu"));
        assertThat(page.content()).contains("Ukuvikelwa").doesNotContain("[English]");
        Browser.assertAccessible(page);
    }

    private static Page open(String user, String query) {
        Page page = browser.loggedIn(address(query), user);
        page.waitForLoadState(LoadState.LOAD);
        return page;
    }

    private static String address(String rest) {
        return "http://127.0.0.1:" + RestAssured.port + "/dashboard" + rest;
    }

    private static void follow(Page page, String chart, String area) {
        Locator table = page.locator("[data-chart=" + chart + "]");
        table.locator("summary").click();
        table.getByText(area, new Locator.GetByTextOptions().setExact(true)).click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("h1").textContent()).isEqualTo(area);
    }
}
