package org.cwtt.referral.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.web.WorkListVisit.address;
import static org.cwtt.referral.web.WorkListVisit.card;
import static org.cwtt.referral.web.WorkListVisit.desktop;
import static org.cwtt.referral.web.WorkListVisit.officer;
import static org.cwtt.referral.web.WorkListVisit.phone;

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
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.cwtt.referral.NewReferrals;
import org.cwtt.referral.Outcomes;
import org.cwtt.referral.Rows;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    @Inject
    Rows rows;

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
    void anOfficerAcceptsMakesAnAppointmentAndCompletesEachInTwoClicks() throws Exception {
        // Given
        UUID referral = newReferrals.toHealth();
        newReferrals.toHealth();
        Page page = officer(browser, before);
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
        UUID left = newReferrals.toHealth();
        Page page = officer(browser, before);
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
        // The officer stays on the page of the list that was being worked through.
        assertThat(card(page, left)).isVisible();
    }

    @Test
    void dueAndOverdueAreListsOfTheirOwn() {
        // Given
        UUID fresh = newReferrals.toHealth();
        UUID soon = newReferrals.toHealth();
        UUID late = newReferrals.toHealth();
        rows.isDueIn(soon, Duration.ofDays(2));
        rows.isDueIn(late, Duration.ofDays(-1));
        Page page = officer(browser, before);

        // When
        page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName("Due soon"))
                .click();

        // Then
        assertThat(card(page, soon)).hasCount(1);
        assertThat(card(page, late)).hasCount(0);
        assertThat(card(page, fresh)).hasCount(0);
        Browser.assertAccessible(page);
        page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName("Overdue"))
                .click();
        assertThat(card(page, late)).containsText("Overdue");
        assertThat(card(page, soon)).hasCount(0);
        Browser.picture(phone(page), "overdue-phone");
        Browser.picture(desktop(page), "overdue-desktop");
        Browser.assertAccessible(page);
    }

    @Test
    void whoTheChildIsIsShownForAPurposeAndByNoAddress() throws IOException {
        // Given
        UUID referral = newReferrals.toHealth();
        Page page = officer(browser, before);
        askForTheName(page, referral);
        assertThat(page.locator("h1")).containsText("The name cannot be shown now");
        Browser.assertAccessible(page);
        page.navigate(address("?view=NEW&after=" + before));

        // When
        try (ChildRegistry _ = new ChildRegistry(intake)) {
            askForTheName(page, referral);
        }

        // Then
        assertThat(page.locator("#content")).containsText("Thandi");
        Browser.picture(phone(page), "identity-phone");
        Browser.picture(desktop(page), "identity-desktop");
        Browser.assertAccessible(page);
        Assertions.assertThat(rows.purposesNotedFor(referral)).containsExactly("CONTACT_FAMILY", "CONTACT_FAMILY");
        page.navigate(address("/" + referral + "/identity"));
        assertThat(page.locator("body")).not().containsText("Thandi");
    }

    @Test
    void whoLogsOutIsAskedToLogInAgain() {
        // Given
        Page page = officer(browser, before);

        // When
        page.getByText("Log out").click();

        // Then
        page.navigate(address("?view=MINE"));
        assertThat(page.locator("#username")).isVisible();
        assertThat(page.locator(".card")).hasCount(0);
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        // Given
        UUID referral = newReferrals.toHealth();
        Page page = officer(browser, before);
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
        Page page = officer(browser, before);

        // When
        Response response = page.navigate(address("?view=DUE"));

        // Then
        assertThat(response.headers().get("cache-control")).isEqualTo("no-store");
        assertThat(response.headers().get("content-security-policy"))
                .isEqualTo(
                        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; "
                                + "form-action 'self' http://"
                                + RealParts.oidcUrl().getAuthority() + "; frame-ancestors 'none'");
    }

    @Test
    void whatIsReadOutOnTheTelephoneIsFound() {
        // Given
        UUID referral = newReferrals.toHealth();
        Page page = officer(browser, before);

        // When
        page.getByLabel("Reference").fill(Words.reference(referral).toLowerCase(Locale.ROOT));
        page.locator(".find button").click();

        // Then
        assertThat(page.locator("h2")).containsText("Referral " + Words.reference(referral));
        assertThat(page.locator(".card")).hasCount(1);
        assertThat(card(page, referral)).isVisible();
        Browser.picture(phone(page), "found-phone");
        Browser.assertAccessible(page);
    }

    @Test
    void aColleaguesReferralIsUnderAllOpen() {
        // Given
        UUID referral = newReferrals.toHealth();
        Outcomes.asSystem("department-health")
                .contentType("application/json")
                .body("{\"id\":\"%s\",\"response\":\"ACCEPTED\"}".formatted(UUID.randomUUID()))
                .post("/v1/referrals/" + referral + "/responses")
                .then()
                .statusCode(200);
        Page page = officer(browser, before);

        // When
        page.navigate(address("?view=OPEN&after=" + before));

        // Then
        assertThat(card(page, referral)).containsText("Accepted");
        page.navigate(address("?view=MINE&after=" + before));
        assertThat(card(page, referral)).hasCount(0);
    }

    @Test
    void whoIsNoOfficerIsToldSo() {
        // When
        Page page = browser.loggedIn(address(""), "analyst");

        // Then
        assertThat(page.locator("h1")).containsText("This page is for department officers");
        Browser.assertAccessible(page);
    }

    private static void askForTheName(Page page, UUID referral) {
        card(page, referral).getByText("Who is the child?").click();
        card(page, referral).getByText("Show the name").click();
    }
}
