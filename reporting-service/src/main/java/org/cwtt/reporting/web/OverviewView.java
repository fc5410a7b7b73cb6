package org.cwtt.reporting.web;

import java.net.URI;
import java.util.List;
import org.cwtt.reporting.web.Frame.Choice;

/// What the dashboard shows of one area in one round.
///
/// @param trail the areas around it, the largest first
/// @param round empty while none is known
/// @param when the round is, in words
record OverviewView(
        String area,
        String code,
        List<Crumb> trail,
        Filters filters,
        String round,
        String when,
        List<String> summary,
        List<Card> cards,
        List<ChartTable> charts) {

    record Crumb(String name, URI page) {}

    record Filters(List<Choice> rounds, List<Choice> domains, List<Choice> levels) {}

    /// A figure that is seen first.
    ///
    /// @param share from 0 to 100 for a bar; empty for none
    record Card(String title, String figure, String note, String share) {}
}
