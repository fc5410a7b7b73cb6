package org.cwtt.casework.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import org.cwtt.casework.web.Frame.Choice;

/// Makes the frame of a page in the reader's language: the one chosen by `lang`, before, or in the browser.
@RequestScoped
class Frames {
    private static final String PARAMETER = "lang";
    private static final String COOKIE = "cwtt-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final RoutingContext request;
    private final WordBook wordBook;
    private final Practitioner practitioner;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    Frames(
            RoutingContext request,
            WordBook wordBook,
            Practitioner practitioner,
            SecurityIdentity identity,
            InstantSource clock) {
        this.request = request;
        this.wordBook = wordBook;
        this.practitioner = practitioner;
        this.identity = identity;
        this.clock = clock;
    }

    /// @param address of the page, to be loaded again in another language
    Frame of(String address) {
        Words words = words();
        return new Frame(
                words,
                identity.getPrincipal().getName(),
                practitioner.formToken(),
                Arrays.stream(Language.values())
                        .map(each -> new Choice(
                                UriBuilder.fromUri(address)
                                        .queryParam(PARAMETER, each.code())
                                        .build()
                                        .toString(),
                                each.ownName(),
                                each == words.language(),
                                each.code()))
                        .toList(),
                clock.millis());
    }

    Words words() {
        Language language = Language.of(request.request().getParam(PARAMETER))
                .map(this::remembered)
                .or(() -> Language.of(chosenBefore()))
                .orElseGet(this::browsers);
        return wordBook.in(language);
    }

    private String chosenBefore() {
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    private Language remembered(Language chosen) {
        request.response()
                .addCookie(Cookie.cookie(COOKIE, chosen.code())
                        .setPath("/dashboard")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(REMEMBERED.toSeconds()));
        return chosen;
    }

    private Language browsers() {
        return request.acceptableLanguages().stream()
                .map(one -> one.tag() == null ? "" : one.tag().toLowerCase(Locale.ROOT))
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst()
                .orElse(Language.EN);
    }
}
