package org.cwtt.casework.web;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.casework.World;
import org.cwtt.pages.test.Browser;

/// A practitioner at the dashboard.
final class Dashboard {
    private Dashboard() {}

    static Page open(Browser browser) {
        return browser.loggedIn(address(""), World.PRACTITIONER);
    }

    /// @param query of the address, with its question mark; empty: none
    static String address(String query) {
        return "http://127.0.0.1:" + RestAssured.port + "/dashboard" + query;
    }

    static Page child(Page page, UUID childId) {
        page.navigate(address("/children/" + childId));
        return page;
    }

    static Locator row(Page page, UUID childId) {
        return page.locator("[data-child='" + childId + "']");
    }

    /// The cookies of the login, for a client that is no browser.
    static String cookies(Page page) {
        return page.context().cookies(address("")).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /// A page as it travels, with what it says of itself.
    static io.restassured.response.Response answered(Page page, String path) {
        return given().redirects().follow(false).header("Cookie", cookies(page)).get(path);
    }
}
