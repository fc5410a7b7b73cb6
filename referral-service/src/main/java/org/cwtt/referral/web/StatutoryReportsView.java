package org.cwtt.referral.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.web.WorkListView.Notice;
import org.cwtt.referral.web.WorkListView.Tab;
import org.jspecify.annotations.Nullable;

/// A page of statutory reports.
///
/// @param own true for those whom the logged-in person must make themselves, false for those of their areas
/// @param team true when the person has the team's page, too
/// @param reported true for those that were made, false for those that still must be
/// @param after the report before this page; null on the first
/// @param token goes with every form
/// @param notice what became of the form that led here, in words; null: none did
/// @param next the address of the next page, if there is one
record StatutoryReportsView(
        boolean own,
        boolean team,
        boolean reported,
        @Nullable UUID after,
        String login,
        String token,
        List<StatutoryReportRow> rows,
        @Nullable Notice notice,
        @Nullable URI next) {

    public String title() {
        return own ? "What you must report" : "Statutory reports of your areas";
    }

    public List<Tab> tabs() {
        return List.of(
                new Tab("To be reported", PageAddress.REPORTS, !reported),
                new Tab("Reported", PageAddress.REPORTS + "?view=" + PageAddress.REPORTED, reported));
    }

    public String explanation() {
        return own
                ? "An interview that you brought in says that there is reason to believe that a child is abused or"
                        + " deliberately neglected. The law obliges you to report it within 24 hours, to the Department"
                        + " of Social Development, a designated child protection organisation or the police. You need"
                        + " nobody's consent. Do not tell the caregiver. Nothing is reported by this page: you do."
                : "Each is due within 24 hours by the one who must report. Form 22 is filled in as far as the platform"
                        + " knows.";
    }
}
