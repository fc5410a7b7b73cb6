package org.cwtt.intake;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.intake.Intake.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.cwtt.local.test.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The capture app in a real Chromium, with a real identity provider, against the real service.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class CaptureTest {
    private static final List<String> FACES = List.of("Sometimes", "Never", "Most days", "Often", "Sometimes");
    private static @Nullable Browser browser;

    @TestHTTPResource("/capture/")
    @SuppressWarnings("NullAway.Init")
    URL app;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    @BeforeAll
    static void openBrowser() {
        Assumptions.assumeTrue(
                Browser.installed().isPresent(), "no Chromium on this machine: the capture app is not tested");
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openRound() {
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Johannesburg"));
        as("administrator")
                .body(Map.of(
                        "opensOn",
                        today.minusDays(60).toString(),
                        "closesOn",
                        today.plusDays(60).toString()))
                .put("/v1/rounds/2026-NOW")
                .then()
                .statusCode(org.hamcrest.Matchers.in(List.of(200, 201)));
    }

    @Test
    void anInterviewGoesFromThePhoneToTheService() throws SQLException {
        // Given
        UUID child = registered();
        try (Phone phone = phone()) {
            phone.setUp("capturer-jhb");
            startInterview(phone);

            // When
            answerAll(phone);
            phone.press("Finish and send");

            // Then
            phone.shows("Sent from this phone: 1");
            assertThat(stored(child)).isEqualTo(1);
        }
    }

    @Test
    void withoutANetworkTheInterviewGoesOnSurvivesTheTabAndIsSentLater() throws SQLException {
        // Given
        UUID child = registered();
        try (Phone phone = phone()) {
            phone.setUp("capturer-jhb");
            startInterview(phone);
            phone.press(FACES.getFirst());
            phone.heading("Is your tummy hungry when you are at school?");
            phone.offline(true);
            phone.press(FACES.get(1));
            phone.heading("Do you feel safe when you are at school?");

            // When
            phone.dieAndOpen();
            phone.unlock(Phone.PIN);
            phone.follow("Nomsa");
            phone.heading("Do you feel safe when you are at school?");
            FACES.subList(2, FACES.size()).forEach(phone::press);
            phone.press("Leave out");
            phone.press("Finish and send");
            phone.shows("1 to send");
            long before = stored(child);
            phone.offline(false);

            // Then
            phone.shows("Sent from this phone: 1");
            assertThat(before).isZero();
            assertThat(stored(child)).isEqualTo(1);
        }
    }

    @Test
    void tooManyWrongPinsWipeThePhone() {
        // Given
        try (Phone phone = phone()) {
            phone.setUp("capturer-jhb");
            phone.dieAndOpen();

            // When
            for (int left = 7; left > 0; left--) {
                phone.unlock("111222");
                phone.shows(left + " tries left");
            }
            phone.unlock("111222");

            // Then
            phone.shows("everything on this phone was deleted");
            assertThat(phone.kept()).isZero();
        }
    }

    @Test
    void theSameQueueSentTwiceIsStoredOnce() throws SQLException {
        // Given
        UUID child = registered();
        try (Phone phone = phone()) {
            phone.setUp("capturer-jhb");
            startInterview(phone);
            answerAll(phone);
            phone.loseAnswersTo("**/v1/submissions/batch");
            phone.press("Finish and send");
            phone.shows("1 to send");
            assertThat(phone.answersLost()).isPositive();
            assertThat(stored(child)).isEqualTo(1);

            // When
            phone.loseNoMoreAnswers();
            phone.follow("1 to send");
            phone.press("Send now");

            // Then
            phone.shows("Sent from this phone: 1");
            assertThat(stored(child)).isEqualTo(1);
        }
    }

    @Test
    void aClockOf1970IsToldAndTheDayIsSaidByThePerson() throws SQLException {
        // Given
        UUID child = registered();
        LocalDate day = LocalDate.now(ZoneId.of("Africa/Johannesburg")).minusDays(1);
        try (Phone phone = phone()) {
            phone.setUp("capturer-jhb");
            phone.clockSays("1970-01-01T08:00:00Z");
            phone.dieAndOpen();
            phone.unlock(Phone.PIN);
            toRespondents(phone);
            phone.page.locator("main button").first().click();

            // When
            phone.heading("Day of the interview");
            phone.shows("The clock of this phone seems wrong");
            phone.isAccessible("clock");
            phone.page.locator("#day").fill(day.toString());
            phone.press("Next");
            phone.heading("Is there a friend to play with you?");
            FACES.forEach(phone::press);
            phone.press("Leave out");
            phone.press("Finish and send");

            // Then
            phone.shows("Sent from this phone: 1");
            assertThat(heldOn(child)).isEqualTo(day);
        }
    }

    @Test
    void whoseSignInHasRunOutSignsInAgainAndNothingIsLost() throws SQLException {
        // Given
        UUID child = registered();
        try (Phone phone = phone()) {
            phone.setUp("capturer-jhb");
            startInterview(phone);
            answerAll(phone);
            phone.refuseTokens();
            phone.press("Finish and send");
            phone.shows("Your sign-in has run out");

            // When
            phone.acceptTokens();
            phone.press("Sign in again");
            phone.enterPassword("capturer-jhb");
            phone.heading("Enter your PIN");
            phone.unlock(Phone.PIN);

            // Then
            phone.shows("Sent from this phone: 1");
            assertThat(stored(child)).isEqualTo(1);
        }
    }

    @Test
    void aChildRegisteredWithoutANetworkOnTwoPhonesIsAQuestionForAPerson() {
        // Given
        String family = "Twin" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        try (Phone first = phone();
                Phone second = phone()) {
            for (Phone phone : List.of(first, second)) {
                phone.setUp("capturer-jhb");
                phone.offline(true);
                registerChild(phone, family);
            }

            // When
            first.offline(false);
            first.shows("All sent");
            second.offline(false);

            // Then
            second.page.navigate(app + "#queue");
            second.shows("perhaps registered twice");
            second.isAccessible("twins");
        }
    }

    @Test
    void theFrameSpeaksTheChosenLanguageAndTellsWhatIsInEnglishOnly() {
        // Given
        registered();
        try (Phone phone = phone()) {
            phone.setUp("capturer-jhb");
            startInterview(phone);

            // When
            phone.page.locator("#language").selectOption("zu");

            // Then
            phone.heading("Is there a friend to play with you?");
            phone.shows("NgesiNgisi kuphela: sicela uhumushe");
            phone.isAccessible("question-zu");
        }
    }

    @Test
    void theAppIsLight() throws IOException {
        // When
        int bytes = 0;
        for (String name : new String(
                        requireNonNull(getClass().getResourceAsStream("/capture/files.txt"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            byte[] content =
                    given().get(app + name).then().statusCode(200).extract().asByteArray();
            bytes += name.endsWith(".js") || name.endsWith(".css") ? compressed(content) : 0;
        }

        // Then
        assertThat(bytes).isBetween(10_000, 150_000);
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }

    private Phone phone() {
        return requireNonNull(browser).phone(app.toString());
    }

    private UUID registered() {
        return Intake.registeredChild();
    }

    private static void registerChild(Phone phone, String family) {
        phone.follow("New interview");
        phone.follow(Intake.JOHANNESBURG_SCHOOL);
        phone.follow("Grade 2");
        phone.follow("Register a new child");
        phone.isAccessible("register");
        phone.page.locator("#givenNames").fill("Sipho");
        phone.page.locator("#familyName").fill(family);
        phone.page.locator("#birthDate").fill("2018-05-06");
        phone.page.getByText("Boy").click();
        phone.press("Save");
        phone.heading("Who answers?");
    }

    private static void startInterview(Phone phone) {
        toRespondents(phone);
        phone.page.locator("main button").first().click();
        phone.heading("Is there a friend to play with you?");
        phone.isAccessible("question");
    }

    private static void toRespondents(Phone phone) {
        phone.heading("Child wellbeing: capture");
        phone.isAccessible("home");
        phone.follow("New interview");
        phone.isAccessible("school");
        phone.follow(Intake.JOHANNESBURG_SCHOOL);
        phone.isAccessible("grades");
        phone.follow("Grade 1");
        phone.isAccessible("class");
        phone.page.locator("main .rows a").last().click();
        phone.heading("Who answers?");
        phone.isAccessible("respondents");
    }

    private static void answerAll(Phone phone) {
        FACES.forEach(phone::press);
        phone.press("Leave out");
        phone.isAccessible("end");
    }

    private LocalDate heldOn(UUID child) throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement("SELECT interviewed_on FROM submissions WHERE child_id = ?")) {
            query.setObject(1, child);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getObject(1, LocalDate.class);
        }
    }

    private long stored(UUID child) throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement("SELECT count(*) FROM submissions WHERE child_id = ?")) {
            query.setObject(1, child);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }
}
