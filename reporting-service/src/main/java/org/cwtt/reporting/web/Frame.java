package org.cwtt.reporting.web;

import java.util.List;
import org.cwtt.pages.Words;

/// What stands around every page.
record Frame(Words w, String login, List<Choice> languages) {
    /// Something to go to or to choose.
    ///
    /// @param value an address, or what a form sends
    /// @param lang of the words, where it is not the page's
    record Choice(String value, String words, boolean chosen, String lang) {}
}
