package org.cwtt.pages;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// The reader's language: the one chosen in the address, before, or in the browser.
public final class ChosenLanguage {
    /// Names the language in an address.
    public static final String PARAMETER = "lang";

    private static final String COOKIE = "cwtt-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private ChosenLanguage() {}

    /// Remembers a language that the address names.
    ///
    /// @param path below which it is remembered
    public static Language of(RoutingContext request, String path) {
        Optional<Language> named = Language.of(request.request().getParam(PARAMETER));
        named.ifPresent(language -> remember(request, language, path));
        return named.or(() -> chosenBefore(request)).orElseGet(() -> browsers(request));
    }

    private static void remember(RoutingContext request, Language chosen, String path) {
        request.response()
                .addCookie(Cookie.cookie(COOKIE, chosen.code())
                        .setPath(path)
                        .setHttpOnly(true)
                        .setSecure(request.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(REMEMBERED.toSeconds()));
    }

    private static Optional<Language> chosenBefore(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::of);
    }

    private static Language browsers(RoutingContext request) {
        return request.acceptableLanguages().stream()
                .map(one -> one.tag() == null ? "" : one.tag().toLowerCase(Locale.ROOT))
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst()
                .orElse(Language.EN);
    }
}
