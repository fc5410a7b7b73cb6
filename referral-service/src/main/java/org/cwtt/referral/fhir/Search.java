package org.cwtt.referral.fhir;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.referral.SearchReferrals.Criteria;
import org.cwtt.referral.domain.ReferralState;
import org.jspecify.annotations.Nullable;

/// A search as it was sent.
///
/// @param criteria null: nothing can be found, as with another department's id of a child
/// @param after the last referral of the page before; null: from the start
record Search(@Nullable Criteria criteria, @Nullable UUID after, int count) {

    /// By which parameters a kind of resource is found.
    ///
    /// @param type the resource's name
    /// @param department the parameter of the department
    /// @param states the parameters of the state, and what their codes stand for
    record Kind(String type, String department, Map<String, Function<String, Set<ReferralState>>> states) {}

    static final Kind TASK =
            new Kind("Task", "owner", Map.of("status", TaskTable::withTaskStatus, "business-status", Search::inState));
    static final Kind SERVICE_REQUEST =
            new Kind("ServiceRequest", "performer", Map.of("status", TaskTable::withRequestStatus));

    private static Set<ReferralState> inState(String code) {
        return TaskTable.visibleStates().stream()
                .filter(state -> state.name().equals(code))
                .collect(Collectors.toSet());
    }
}
