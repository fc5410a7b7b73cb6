package org.cwtt.casework.web;

import java.util.List;
import org.cwtt.pages.Words;

/// What stands around every page.
///
/// @param token goes with every form
/// @param seenAt when the page was made, in milliseconds: what is raised later is told by the stream
record Frame(Words w, String login, String token, List<Choice> languages, long seenAt) {
    /// Something to go to or to choose.
    ///
    /// @param value an address, or what a form sends
    /// @param lang of the words, where it is not the page's
    record Choice(String value, String words, boolean chosen, String lang) {
        static Choice of(String value, String words, boolean chosen) {
            return new Choice(value, words, chosen, "");
        }
    }
}
