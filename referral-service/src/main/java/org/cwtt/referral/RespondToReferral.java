package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.referral.RecordResponses.Given;
import org.cwtt.referral.domain.DepartmentResponse;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.WorkList;
import org.jspecify.annotations.Nullable;

/// Takes one response of somebody who may see the referral.
@ApplicationScoped
public class RespondToReferral {
    private final WorkList workList;
    private final RecordResponses recordResponses;

    RespondToReferral(WorkList workList, RecordResponses recordResponses) {
        this.workList = workList;
        this.recordResponses = recordResponses;
    }

    /// @return the referral afterwards
    /// @throws UnknownReferralException when the viewer sees no such referral
    /// @see RecordResponses#record for what else is refused
    @Transactional
    public Referral respond(Viewer viewer, DepartmentResponse response, @Nullable String traceparent) {
        find(viewer, response);
        recordResponses.record(List.of(new Given(response, viewer.login(), traceparent, false)));
        return find(viewer, response);
    }

    private Referral find(Viewer viewer, DepartmentResponse response) {
        return workList.find(viewer, response.referralId())
                .orElseThrow(() -> new UnknownReferralException(response.referralId()));
    }
}
