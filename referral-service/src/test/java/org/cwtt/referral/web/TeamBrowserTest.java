package org.cwtt.referral.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cwtt.referral.web.WorkListVisit.address;
import static org.cwtt.referral.web.WorkListVisit.card;
import static org.cwtt.referral.web.WorkListVisit.desktop;
import static org.cwtt.referral.web.WorkListVisit.phone;

import com.fasterxml.uuid.Generators;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.cwtt.referral.NewReferrals;
import org.cwtt.referral.Outcomes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What comes back to the team, in a browser.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class TeamBrowserTest {
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
    void aPractitionerAsksAnotherDepartmentWhenOneDeclines() {
        // Given
        UUID referral = declined();
        Page page = practitioner("TO_REROUTE");
        Browser.picture(desktop(page), "team-desktop");
        Browser.picture(phone(page), "team-phone");
        Browser.assertAccessible(page);
        assertThat(card(page, referral)).containsText("No room in time");

        // When
        card(page, referral).getByLabel("Ask instead").selectOption("EDUCATION");
        card(page, referral).getByText("Ask them").click();

        // Then
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Handed on.");
        assertThat(card(page, referral)).hasCount(0);
        page.navigate(address("/team?view=HELD&after=" + before));
        assertThat(page.locator(".card")).hasCount(1);
        assertThat(page.locator(".card")).containsText("Education");
        Browser.assertAccessible(page);
    }

    @Test
    void aPractitionerCallsOffWhatIsNotNeeded() {
        // Given
        UUID referral = declined();
        Page page = practitioner("TO_REROUTE");

        // When
        card(page, referral)
                .locator("summary", new Locator.LocatorOptions().setHasText("Call it off"))
                .click();
        Browser.assertAccessible(page);
        card(page, referral)
                .locator("button", new Locator.LocatorOptions().setHasText("Call it off"))
                .click();

        // Then
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Called off.");
        Assertions.assertThat(Outcomes.as("practitioner-jhb")
                        .get("/v1/referrals/" + referral)
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        // Given
        UUID referral = declined();
        Page page = practitioner("TO_REROUTE");
        Outcomes.as("practitioner-jhb")
                .contentType(ContentType.JSON)
                .body(Map.of("department", "EDUCATION"))
                .post("/v1/referrals/" + referral + "/reroutings")
                .then()
                .statusCode(200);

        // When
        card(page, referral).getByText("Ask them").click();

        // Then
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nothing was changed: somebody else");
    }

    @Test
    void anotherSiteCannotActForAPractitioner() {
        // Given
        UUID referral = declined();
        Page page = practitioner("TO_REROUTE");

        // When
        var answer = page.request()
                .post(
                        address("/team/cancellations"),
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("line", referral + ":2")
                                        .set("reason", "NOT_NEEDED")));

        // Then
        Assertions.assertThat(answer.status()).isEqualTo(403);
        page.reload();
        assertThat(card(page, referral)).isVisible();
    }

    @Test
    void anOfficerIsNoneOfTheTeam() {
        // Given
        Page page = WorkListVisit.officer(browser);

        // When
        page.navigate(address("/team"));

        // Then
        assertThat(page.locator("h1")).containsText("This page is for practitioners");
    }

    /// A practitioner who logs in at the work list is led to the team's.
    private Page practitioner(String view) {
        Page page = browser.loggedIn(address(""), "practitioner-jhb");
        assertThat(page.locator("h1")).containsText("Referrals of your schools");
        page.navigate(address("/team?view=" + view + "&after=" + before));
        return page;
    }

    private UUID declined() {
        UUID referral = newReferrals.toHealth();
        Outcomes.asSystem("department-health")
                .contentType(ContentType.JSON)
                .body(Map.of("id", UUID.randomUUID(), "response", "DECLINED", "reason", "NO_ROOM"))
                .post("/v1/referrals/" + referral + "/responses")
                .then()
                .statusCode(200);
        return referral;
    }
}
