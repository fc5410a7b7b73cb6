package org.cwtt.casework.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cwtt.casework.Events;
import org.cwtt.casework.World;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A child's page, in a browser.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ChildPageBrowserTest {
    @Inject
    World world;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private UUID childOfTwoRounds(String school) {
        world.roundOpening("2026-T1", LocalDate.of(2026, 1, 20));
        world.roundOpening("2026-T2", LocalDate.of(2026, 4, 20));
        UUID child = world.childAssessedAt(
                school,
                "2026-T1",
                Map.of(
                        Domain.NUTRITION, RiskLevel.MEDIUM,
                        Domain.HEALTH, RiskLevel.LOW,
                        Domain.EDUCATION, RiskLevel.HIGH));
        world.assessed(
                child,
                "2026-T2",
                1,
                Map.of(
                        Domain.NUTRITION, RiskLevel.HIGH,
                        Domain.HEALTH, RiskLevel.LOW,
                        Domain.PSYCHOSOCIAL, RiskLevel.MEDIUM,
                        Domain.EDUCATION, RiskLevel.LOW));
        world.announcer()
                .announce(
                        Topic.REFERRAL_STATUS_CHANGED,
                        child.toString(),
                        Events.referral(UUID.randomUUID(), child, null, "REQUESTED", 1));
        world.recordWithRounds(child, "2026-T1", "2026-T2");
        return child;
    }

    @Test
    void theDomainsOverTheRoundsAreSeenReadAndExplained() {
        // Given
        UUID child = childOfTwoRounds(world.schoolIn("JHB"));
        Page page = Dashboard.open(browser);

        // When
        Dashboard.child(page, child);

        // Then
        Locator nutrition = page.locator("article.domain").nth(1);
        assertThat(nutrition.locator("svg")).hasAttribute("aria-label", "Nutrition: 2026-T1 medium, 2026-T2 high");
        assertThat(nutrition).containsText("Worse than the round before");
        nutrition.locator("summary").click();
        assertThat(nutrition).containsText("Household Hunger Scale 5, severe hunger (4-6), caregiver, FANTA 2011");
        page.locator(".history summary").click();
        assertThat(page.locator(".history tbody tr").nth(1)).containsText("High");
        Browser.pictures(page, "child");
        Browser.assertAccessible(page);
        page.setViewportSize(360, 640);
        Browser.assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page.setViewportSize(800, 1100);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Browser.picture(page, "child-print");
    }

    @Test
    void aServiceIsPlannedDeliveredAndCompletedAndTheCaseMovesOn() {
        // Given
        UUID child = childOfTwoRounds(world.schoolIn("JHB"));
        Page page = Dashboard.open(browser);
        Dashboard.child(page, child);

        // When
        page.locator("summary", hasText("Plan a service")).click();
        page.locator("select[name=service]").selectOption("NUTRITION|school-nutrition|two-meals-a-day");
        page.locator("form[action$='" + planId(page) + "'] input[name=everyDays]")
                .fill("7");
        Browser.pictures(page, "plan");
        page.locator("button", hasText("Plan a service")).click();

        // Then
        assertThat(status(page)).hasText("Saved in the plan.");
        assertThat(page.locator("article.plan")).containsText("School nutrition programme");
        page.locator("article.plan button", hasText("Delivered")).click();
        assertThat(status(page)).hasText("Recorded.");
        assertThat(page.locator("article.plan")).containsText("Under way");
        page.locator("article.plan summary", hasText("Complete")).click();
        page.locator("article.plan form[action$=completions] button").click();
        assertThat(page.locator("article.plan")).containsText("Goal reached");
        page.locator("summary", hasText("Give it to a team")).click();
        page.locator("input[name=team]").fill("JHB-DBST-3");
        page.locator("form[action$=assignments] button").click();
        assertThat(page.locator("#case")).containsText("Case with a team");
        page.locator("summary", hasText("The team has met")).click();
        page.locator("form[action$=reviews] button").click();
        assertThat(page.locator("#case")).containsText("Team has met");
        page.locator("summary", hasText("Write a note")).click();
        page.locator("textarea").fill("Was at home.\nThe aunt cooks.");
        page.locator("form[action*='/notes/'] button").click();
        assertThat(page.locator("article.note")).containsText("The aunt cooks.");
        Browser.pictures(page, "worked-on");
        Browser.assertAccessible(page);
    }

    @Test
    void whoComesSecondIsTold() {
        // Given
        UUID child = childOfTwoRounds(world.schoolIn("JHB"));
        world.deliveredMeal(child);
        Page first = Dashboard.child(Dashboard.open(browser), child);
        Page second = first.context().newPage();
        Dashboard.child(second, child);
        change(first, "NURSE");
        assertThat(status(first)).hasText("Saved in the plan.");

        // When
        change(second, "TEACHER");

        // Then
        assertThat(status(second)).containsText("somebody else, or a new result, was first");
        assertThat(second.locator("article.plan")).containsText("NURSE");
    }

    @Test
    void aChildThatHasMovedAwayIsNoLongerThereForWhoeverStillHasItsPageOpen() {
        // Given
        UUID child = childOfTwoRounds(world.schoolIn("JHB"));
        Page page = Dashboard.child(Dashboard.open(browser), child);
        world.childIs(child, world.schoolIn("TSH"), 2, ChildState.ACTIVE);
        world.awaitStatus(child, 404);
        page.locator("summary", hasText("Give it to a team")).click();
        page.locator("input[name=team]").fill("JHB-DBST-3");

        // When
        page.locator("form[action$=assignments] button").click();

        // Then
        assertThat(page.locator("h1")).hasText("Not one of your children");
        Browser.assertAccessible(page);
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        // Given
        UUID child = childOfTwoRounds(world.schoolIn("JHB"));
        Page page = Dashboard.child(Dashboard.open(browser), child);
        FormData forged =
                FormData.create().set("version", "1").set("team", "MINE").set("token", "AAAA.BBBB");

        // When
        var answer = page.request()
                .post(
                        Dashboard.address("/children/" + child + "/case/assignments"),
                        RequestOptions.create().setForm(forged));

        // Then
        assertThat(answer.status()).isEqualTo(403);
        page.reload();
        assertThat(page.locator("#case")).containsText("no team yet");
    }

    private static void change(Page page, String responsible) {
        page.locator("article.plan summary", hasText("Change")).click();
        page.locator("article.plan input[name=responsible]").fill(responsible);
        page.locator("article.plan form:has(input[name=responsible]) button").click();
    }

    private static String planId(Page page) {
        String action =
                String.valueOf(page.locator("form:has(select[name=service])").getAttribute("action"));
        return action.substring(action.lastIndexOf('/') + 1);
    }

    private static Locator status(Page page) {
        return page.getByRole(AriaRole.STATUS).first();
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
