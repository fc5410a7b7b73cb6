package org.cwtt.referral.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.referral.web.WorkListVisit.address;
import static org.cwtt.referral.web.WorkListVisit.desktop;
import static org.cwtt.referral.web.WorkListVisit.phone;

import com.fasterxml.uuid.Generators;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.cwtt.referral.Neighbours;
import org.cwtt.referral.NewReferrals;
import org.cwtt.referral.Outcomes;
import org.cwtt.referral.Subjects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The statutory lane in a browser: for the one who must report, and for protection officers.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class StatutoryReportsBrowserTest {
    @Inject
    NewReferrals newReferrals;

    @ConfigProperty(name = "quarkus.rest-client.intake.url")
    URI intake;

    private final UUID submission = Generators.timeBasedEpochGenerator().generate();
    private UUID child;
    private String report;
    private Browser browser;

    @BeforeEach
    void aCapturerMustReport() {
        child = newReferrals.askedOfHealth().child();
        Neighbours.triggeredBy(Subjects.of("capturer-jhb"), child, submission);
        report = await().atMost(30, TimeUnit.SECONDS)
                .until(
                        () -> Outcomes.as("capturer-jhb")
                                .get("/v1/own-statutory-reports?limit=500")
                                .jsonPath()
                                .getString("find { it.submissionId == '" + submission + "' }.id"),
                        found -> found != null);
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whoMustReportTakesTheFormAndSaysSo() throws IOException {
        // Given
        Page page = browser.loggedIn(address(""), "capturer-jhb");
        assertThat(page.locator("h1")).containsText("What you must report");
        Browser.picture(desktop(page), "statutory-desktop");
        Browser.picture(phone(page), "statutory-phone");
        Browser.assertAccessible(page);

        // When
        Download form;
        try (ChildRegistry _ = new ChildRegistry(intake)) {
            form = page.waitForDownload(() -> card(page)
                    .locator("button", new Locator.LocatorOptions().setHasText("Form 22"))
                    .click());
        }
        card(page)
                .locator("summary", new Locator.LocatorOptions().setHasText("It was reported"))
                .click();
        Browser.assertAccessible(page);
        card(page).getByRole(AriaRole.CHECKBOX).check();
        card(page)
                .locator("button", new Locator.LocatorOptions().setHasText("Note it"))
                .click();

        // Then
        Assertions.assertThat(form.suggestedFilename()).isEqualTo("form-22.pdf");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It is noted that the report was made.");
        assertThat(card(page)).hasCount(0);
        page.navigate(address("/statutory-reports?view=REPORTED"));
        assertThat(card(page)).containsText("Reported");
        Browser.assertAccessible(page);
    }

    @Test
    void aProtectionOfficerSeesToTheReportsOfTheAreas() {
        // When
        Page page = browser.loggedIn(address(""), "protection-officer");

        // Then
        assertThat(page.locator("h1")).containsText("Statutory reports of your areas");
        Browser.assertAccessible(page);
        Assertions.assertThat(page.content()).doesNotContain(child.toString()).doesNotContain(submission.toString());
    }

    @Test
    void whoeverElseCapturesSeesNothingOfIt() {
        // When
        Page page = browser.loggedIn(address(""), "capturer-tsh");

        // Then
        assertThat(page.locator("h1")).containsText("What you must report");
        assertThat(page.locator("main")).containsText("Nothing here.");
    }

    @Test
    void nobodyIsTakenAtAnotherSitesWord() {
        // Given
        Page page = browser.loggedIn(address(""), "capturer-jhb");

        // When
        var answer = page.request()
                .post(
                        address("/statutory-reports/submissions"),
                        RequestOptions.create()
                                .setForm(FormData.create().set("report", report).set("reported", "yes")));

        // Then
        Assertions.assertThat(answer.status()).isEqualTo(403);
        assertThat(card(page)).containsText("To be reported");
    }

    @Test
    void anOfficerHasNoPartInIt() {
        // Given
        Page page = WorkListVisit.officer(browser);

        // When
        page.navigate(address("/statutory-reports"));

        // Then
        assertThat(page.locator("h1")).containsText("This page is for those who must report");
    }

    private Locator card(Page page) {
        return page.locator(".card", new Page.LocatorOptions().setHas(page.locator("input[value='" + report + "']")));
    }
}
