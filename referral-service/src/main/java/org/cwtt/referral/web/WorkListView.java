package org.cwtt.referral.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.AnswerCodes;
import org.cwtt.referral.domain.AnswerCodes.Code;
import org.cwtt.referral.domain.WorkView;
import org.jspecify.annotations.Nullable;

/// A page of the work list.
///
/// @param reference what was looked for; null when a part of the list is shown
/// @param after the referral before this page; null on the first
/// @param token goes with every form
/// @param full some services of the department that have no place left; on the first part of the list alone
/// @param withdrawals of consent, to be acknowledged; on the first part alone
/// @param notice what became of the form that led here, in words; null: none did
/// @param next the address of the next page, if there is one
record WorkListView(
        WorkView view,
        @Nullable String reference,
        @Nullable UUID after,
        String department,
        String login,
        String token,
        List<WorkListRow> rows,
        List<PlaceRow> full,
        List<WithdrawalRow> withdrawals,
        @Nullable Notice notice,
        @Nullable URI next) {

    private static final List<WorkView> SHOWN =
            List.of(WorkView.NEW, WorkView.DUE, WorkView.OVERDUE, WorkView.ESCALATED, WorkView.MINE, WorkView.OPEN);

    /// What became of a form.
    record Notice(boolean good, String text) {}

    /// One part of the list, to go to.
    record Tab(String name, String href, boolean current) {}

    public List<Tab> tabs() {
        return SHOWN.stream()
                .map(part -> new Tab(Words.of(part), "/referrals?view=" + part, part == view && reference == null))
                .toList();
    }

    public String title() {
        return reference == null ? Words.of(view) : "Referral " + reference;
    }

    public String explanation() {
        return reference == null
                ? Words.explained(view)
                : "Open or ended, if it is your department's and in your area.";
    }

    /// True while several can be accepted at once.
    public boolean bulk() {
        return rows.stream().anyMatch(WorkListRow::acceptable);
    }

    public List<Code> outcomes() {
        return AnswerCodes.OUTCOMES.codes();
    }

    public List<Code> declines() {
        return AnswerCodes.DECLINES.codes();
    }

    public List<Code> purposes() {
        return Words.PURPOSES;
    }

    static boolean shows(WorkView view) {
        return SHOWN.contains(view);
    }
}
