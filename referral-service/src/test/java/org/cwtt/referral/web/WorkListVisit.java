package org.cwtt.referral.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.util.UUID;
import org.cwtt.pages.test.Browser;

/// An officer of health at the work list.
final class WorkListVisit {
    private WorkListVisit() {}

    static Page officer(Browser browser) {
        return browser.loggedIn(address(""), "officer-health");
    }

    /// The same, of what came after a referral.
    static Page officer(Browser browser, UUID before) {
        Page page = officer(browser);
        page.navigate(address("?view=NEW&after=" + before));
        return page;
    }

    /// @param rest of the address after the list's own, such as `?view=DUE`
    static String address(String rest) {
        return "http://127.0.0.1:" + RestAssured.port + "/referrals" + rest;
    }

    static Locator card(Page page, UUID referral) {
        return page.locator(".card").filter(new Locator.FilterOptions().setHasText(Words.reference(referral)));
    }

    static Page desktop(Page page) {
        page.setViewportSize(1280, 800);
        return page;
    }

    static Page phone(Page page) {
        page.setViewportSize(360, 640);
        return page;
    }
}
