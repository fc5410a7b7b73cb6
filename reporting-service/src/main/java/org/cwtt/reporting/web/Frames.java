package org.cwtt.reporting.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Arrays;
import org.cwtt.pages.ChosenLanguage;
import org.cwtt.pages.Language;
import org.cwtt.pages.WordBook;
import org.cwtt.pages.Words;
import org.cwtt.reporting.web.Frame.Choice;

/// Makes the frame of a page in the reader's language.
@RequestScoped
class Frames {
    private final RoutingContext request;
    private final WordBook wordBook;
    private final Analyst analyst;

    Frames(RoutingContext request, WordBook wordBook, Analyst analyst) {
        this.request = request;
        this.wordBook = wordBook;
        this.analyst = analyst;
    }

    /// @param address of the page, to be loaded again in another language
    Frame of(URI address) {
        Words words = wordBook.in(ChosenLanguage.of(request, DashboardAddress.PAGE));
        return new Frame(
                words,
                analyst.login(),
                Arrays.stream(Language.values())
                        .map(each -> new Choice(
                                UriBuilder.fromUri(address)
                                        .queryParam(ChosenLanguage.PARAMETER, each.code())
                                        .build()
                                        .toString(),
                                each.ownName(),
                                each == words.language(),
                                each.code()))
                        .toList());
    }
}
