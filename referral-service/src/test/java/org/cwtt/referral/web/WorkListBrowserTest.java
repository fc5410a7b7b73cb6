package org.cwtt.referral.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.NewReferrals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An officer's morning, in a browser.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class WorkListBrowserTest {
    @Inject
    NewReferrals newReferrals;

    /// Whatever others have left on the list comes before what a test asks for.
    private final UUID before = Generators.timeBasedEpochGenerator().generate();

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
    void anOfficerAcceptsMakesAnAppointmentAndCompletesEachInTwoClicks() throws Exception {
        // Given
        UUID referral = newReferrals.toHealth();
        newReferrals.toHealth();
        Page page = officer();
        Browser.picture(desktop(page), "new-desktop");
        Browser.picture(phone(page), "new-phone");
        Browser.assertAccessible(page);

        // When
        card(page, referral).locator("button.first").click();

        // Then
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .containsText("Accepted: 1");
        page.navigate(address("?view=MINE"));
        Locator appointment = card(page, referral).getByText("Make an appointment for");
        appointment.click();
        Browser.picture(phone(page), "appointment-phone");
        Browser.assertAccessible(page);
        card(page, referral).getByText("Save the appointment").click();
        assertThat(card(page, referral)).containsText("Appointment made");
        Download file = page.waitForDownload(
                () -> card(page, referral).getByText("To my calendar").click());
        assertThat(Files.readString(file.path())).contains("BEGIN:VEVENT", Words.reference(referral));
        Browser.picture(desktop(page), "mine-desktop");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Browser.picture(page, "mine-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        card(page, referral)
                .locator("summary", new Locator.LocatorOptions().setHasText("Complete"))
                .click();
        card(page, referral).locator("button[value=COMPLETED]").click();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .containsText("Completed");
        assertThat(card(page, referral)).hasCount(0);
    }

    @Test
    void manyAreAcceptedAtOnce() {
        // Given
        UUID one = newReferrals.toHealth();
        UUID other = newReferrals.toHealth();
        Page page = officer();
        card(page, one)
                .getByRole(com.microsoft.playwright.options.AriaRole.CHECKBOX)
                .check();
        card(page, other)
                .getByRole(com.microsoft.playwright.options.AriaRole.CHECKBOX)
                .check();

        // When
        page.getByText("Accept the ticked").click();

        // Then
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .containsText("Accepted: 2");
        assertThat(card(page, one)).hasCount(0);
        assertThat(card(page, other)).hasCount(0);
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        // Given
        UUID referral = newReferrals.toHealth();
        Page page = officer();
        String line = card(page, referral).locator("input[name=line]").first().getAttribute("value");
        FormData forged =
                FormData.create().set("line", line).set("answer", "ACCEPTED").set("token", "AAAA");

        // When
        var answer = page.request()
                .post(address("") + "/answers", RequestOptions.create().setForm(forged));

        // Then
        assertThat(answer.status()).isEqualTo(403);
        page.reload();
        assertThat(card(page, referral)).containsText("New");
    }

    @Test
    void noPageIsKeptAndNothingForeignRunsInIt() {
        // Given
        Page page = officer();

        // When
        Response response = page.navigate(address("?view=DUE"));

        // Then
        assertThat(response.headers().get("cache-control")).isEqualTo("no-store");
        assertThat(response.headers().get("content-security-policy"))
                .isEqualTo(
                        "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self' "
                                + "http://" + RealParts.oidcUrl().getAuthority() + "; frame-ancestors 'none'");
    }

    @Test
    void whoIsNoOfficerIsToldSo() {
        // When
        Page page = browser.loggedIn(address(""), "practitioner-jhb");

        // Then
        assertThat(page.locator("h1")).containsText("This page is for department officers");
        Browser.assertAccessible(page);
    }

    private Page officer() {
        Page page = browser.loggedIn(address(""), "officer-health");
        page.navigate(address("?view=NEW&after=" + before));
        return page;
    }

    /// @param query of the address, with its question mark; empty: none
    private static String address(String query) {
        return "http://127.0.0.1:" + RestAssured.port + "/referrals" + query;
    }

    private static Locator card(Page page, UUID referral) {
        return page.locator(".card").filter(new Locator.FilterOptions().setHasText(Words.reference(referral)));
    }

    private static Page desktop(Page page) {
        page.setViewportSize(1280, 800);
        return page;
    }

    private static Page phone(Page page) {
        page.setViewportSize(360, 640);
        return page;
    }
}
