package org.cwtt.referral.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cwtt.referral.web.WorkListVisit.address;
import static org.cwtt.referral.web.WorkListVisit.card;
import static org.cwtt.referral.web.WorkListVisit.desktop;
import static org.cwtt.referral.web.WorkListVisit.officer;
import static org.cwtt.referral.web.WorkListVisit.phone;

import com.fasterxml.uuid.Generators;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.cwtt.referral.Directory;
import org.cwtt.referral.Neighbours;
import org.cwtt.referral.NewReferrals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where children are seen, and what an officer takes note of, in a browser.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class PlacesBrowserTest {
    @Inject
    NewReferrals newReferrals;

    @Inject
    Directory directory;

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
    void theProposedPlaceIsAcceptedWithTheTickAndAnotherOneChosenOnItsPage() {
        // Given
        Neighbours.schoolIs("701500001", "GP", "DC42", "Emfuleni");
        Directory.put("GP-EMFULENI-1", clinic("Emfuleni Clinic One", "Emfuleni"));
        Directory.put("GP-MIDVAAL-1", clinic("Midvaal Clinic", "Midvaal"));
        UUID ticked = directory.requestedAt("701500001");
        UUID elsewhere = directory.requestedAt("701500001");
        Page page = officer(browser, before);
        assertThat(card(page, ticked)).containsText("Emfuleni Clinic One. In the school's health sub-district.");
        card(page, ticked)
                .getByRole(com.microsoft.playwright.options.AriaRole.CHECKBOX)
                .check();
        page.getByText("Accept the ticked").click();
        card(page, elsewhere).getByText("At another place").click();
        Browser.picture(phone(page), "places-phone");
        Browser.picture(desktop(page), "places-desktop");
        Browser.assertAccessible(page);

        // When
        page.getByText("Midvaal Clinic").click();
        page.getByText("Accept at this place").click();

        // Then
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .containsText("Accepted: 1");
        page.navigate(address("?view=MINE"));
        assertThat(card(page, ticked)).containsText("Emfuleni Clinic One");
        assertThat(card(page, elsewhere)).containsText("Midvaal Clinic");
        page.navigate(address("/services?full=true"));
        assertThat(page.locator(".card").filter(new Locator.FilterOptions().setHasText("GP-EMFULENI-1")))
                .containsText("1 of 1 places taken");
        Browser.picture(phone(page), "services-phone");
        Browser.picture(desktop(page), "services-desktop");
        Browser.assertAccessible(page);
        page.navigate(address(""));
        assertThat(page.getByText("All full places")).isVisible();
        Browser.picture(phone(page), "full-phone");
        Browser.picture(desktop(page), "full-desktop");
        Browser.assertAccessible(page);
    }

    @Test
    void aWithdrawalOfConsentIsAcknowledged() {
        // Given
        UUID referral = newReferrals.toHealthAndWithdrawn();
        Page page = officer(browser, before);
        Locator withdrawn = page.locator(".withdrawn .card")
                .filter(new Locator.FilterOptions().setHasText(Words.reference(referral)));
        assertThat(withdrawn).containsText("It is no longer yours.");
        Browser.picture(phone(page), "withdrawn-phone");
        Browser.picture(desktop(page), "withdrawn-desktop");
        Browser.assertAccessible(page);

        // When
        withdrawn.locator("button").click();

        // Then
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .containsText("It is noted");
        assertThat(withdrawn).hasCount(0);
    }

    private static Map<String, Object> clinic(String name, String catchment) {
        return Map.of(
                "department",
                "HEALTH",
                "name",
                name,
                "province",
                "GP",
                "district",
                "DC42",
                "catchment",
                catchment,
                "capacity",
                1);
    }
}
