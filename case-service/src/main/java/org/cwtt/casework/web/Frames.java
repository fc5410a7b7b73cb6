package org.cwtt.casework.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.time.InstantSource;
import java.util.Arrays;
import org.cwtt.casework.web.Frame.Choice;
import org.cwtt.pages.ChosenLanguage;
import org.cwtt.pages.Language;
import org.cwtt.pages.WordBook;
import org.cwtt.pages.Words;

/// Makes the frame of a page in the reader's language.
@RequestScoped
class Frames {
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
                                        .queryParam(ChosenLanguage.PARAMETER, each.code())
                                        .build()
                                        .toString(),
                                each.ownName(),
                                each == words.language(),
                                each.code()))
                        .toList(),
                clock.millis());
    }

    Words words() {
        return wordBook.in(ChosenLanguage.of(request, "/dashboard"));
    }
}
