package org.cwtt.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.cwtt.local.test.RealParts;

/// What a field worker does with the capture app on a phone.
final class Phone implements AutoCloseable {
    static final String PIN = "274951";

    private final BrowserContext context;
    private final String app;
    Page page;
    private int lost;

    Phone(BrowserContext context, String app) {
        this.context = context;
        this.app = app;
        context.setDefaultTimeout(20_000);
        page = context.newPage();
    }

    /// Signs in with the real identity provider, chooses a PIN, and waits for what the phone takes along.
    void setUp(String user) {
        page.navigate(app);
        press("Sign in");
        enterPassword(user);
        heading("Choose a PIN");
        page.locator("#pin").fill(PIN);
        page.locator("#pin-again").fill(PIN);
        press("Save");
        heading("Child wellbeing: capture");
        shows("This phone has what it needs to work without a network.");
    }

    void enterPassword(String user) {
        page.locator("#password").waitFor();
        // Who was signed in a moment ago is asked for the password alone.
        if (page.locator("#username").isVisible()) {
            page.locator("#username").fill(user);
        }
        page.locator("#password").fill(RealParts.demoPassword());
        page.locator("#kc-login").click();
    }

    void unlock(String pin) {
        page.locator("#pin").fill(pin);
        press("Unlock");
    }

    /// As a flat battery does: the page goes without a word, and the app is opened anew.
    void dieAndOpen() {
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        page = context.newPage();
        page.navigate(app);
    }

    void offline(boolean offline) {
        context.setOffline(offline);
    }

    /// The service gets what is sent, and its answer is lost on the way.
    void loseAnswersTo(String path) {
        context.route(path, route -> {
            route.fetch();
            lost++;
            route.abort();
        });
    }

    /// How many answers were lost by now: at least one, for this waits for it.
    int answersLost() {
        page.waitForCondition(() -> lost > 0);
        return lost;
    }

    void loseNoMoreAnswers() {
        context.unrouteAll();
    }

    /// What a service answers whose tokens have expired, and an identity provider whose session has ended.
    void refuseTokens() {
        context.route("**/v1/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        context.route(
                "**/capture/tokens",
                route -> route.fulfill(
                        new Route.FulfillOptions().setStatus(400).setBody("{\"error\":\"invalid_grant\"}")));
    }

    void acceptTokens() {
        context.unrouteAll();
    }

    void clockSays(String time) {
        context.addInitScript("{ const behind = Date.now() - Date.parse('" + time + "'); const now = Date.now;"
                + " Date.now = () => now() - behind; }");
    }

    /// How many records the phone holds, the key among them.
    int kept() {
        return (int) page.evaluate("() => new Promise(resolve => { const asked = indexedDB.open('cwtt-capture');"
                + " asked.onsuccess = () => { const held = asked.result.transaction(['lock', 'records']);"
                + " const locks = held.objectStore('lock').count(); const records ="
                + " held.objectStore('records').count(); held.oncomplete = () => resolve(locks.result +"
                + " records.result); }; })");
    }

    void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    void follow(String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile(name)))
                .first()
                .click();
    }

    void heading(String text) {
        assertThat(page.locator("h1")).hasText(text);
    }

    void shows(String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    /// No fault that a machine can find stands in the way of a screen reader or a keyboard.
    void isAccessible(String screen) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", screen + ".png")));
        Assertions.assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(screen)
                .isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
