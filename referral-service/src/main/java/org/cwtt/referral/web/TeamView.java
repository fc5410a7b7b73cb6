package org.cwtt.referral.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.AnswerCodes;
import org.cwtt.referral.domain.AnswerCodes.Code;
import org.cwtt.referral.domain.WorkView;
import org.cwtt.referral.web.WorkListView.Notice;
import org.cwtt.referral.web.WorkListView.Tab;
import org.jspecify.annotations.Nullable;

/// A page of what the team has to do about referrals.
///
/// @param after the referral before this page; null on the first
/// @param token goes with every form
/// @param notice what became of the form that led here, in words; null: none did
/// @param next the address of the next page, if there is one
record TeamView(
        WorkView view,
        @Nullable UUID after,
        String login,
        String token,
        List<TeamRow> rows,
        @Nullable Notice notice,
        @Nullable URI next) {

    private static final List<WorkView> SHOWN =
            List.of(WorkView.TO_REROUTE, WorkView.HELD, WorkView.ESCALATED, WorkView.OPEN);

    public List<Tab> tabs() {
        return SHOWN.stream()
                .map(part -> new Tab(Words.of(part), PageAddress.TEAM + "?view=" + part, part == view))
                .toList();
    }

    public String title() {
        return Words.of(view);
    }

    public String explanation() {
        return switch (view) {
            case TO_REROUTE -> "A department cannot help. Ask another one, or call it off.";
            case HELD ->
                "The caregiver has not agreed that the department may know. Talk with them: the department is"
                        + " asked as soon as their consent is recorded with the child.";
            case ESCALATED -> "A department is late, and the district or the province has been told.";
            default -> "Every referral of your schools that has not ended.";
        };
    }

    public List<Code> cancellations() {
        return AnswerCodes.CANCELLATIONS.codes();
    }

    static boolean shows(WorkView view) {
        return SHOWN.contains(view);
    }
}
