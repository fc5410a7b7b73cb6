package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.Place;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.AccessLog;
import org.cwtt.referral.persistence.AccessLog.Access;
import org.cwtt.referral.persistence.NearServices;
import org.cwtt.referral.persistence.NearServices.From;
import org.cwtt.referral.persistence.WorkList;

/// Shows one who may answer a referral where its child could be seen, the nearest first, full ones too.
@ApplicationScoped
public class ChooseAmongServices {
    private static final int MOST = 40;

    private final WorkList workList;
    private final NearServices nearServices;
    private final AccessLog accessLog;
    private final InstantSource clock;

    ChooseAmongServices(WorkList workList, NearServices nearServices, AccessLog accessLog, InstantSource clock) {
        this.workList = workList;
        this.nearServices = nearServices;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// A referral and the places to choose from.
    public record Choice(Referral referral, List<Place> places) {
        public Choice {
            places = List.copyOf(places);
        }
    }

    /// @throws UnknownReferralException when the viewer sees no such referral
    @Transactional
    public Choice show(Viewer viewer, UUID referralId) {
        Referral referral =
                workList.find(viewer, referralId).orElseThrow(() -> new UnknownReferralException(referralId));
        accessLog.append(new Access(viewer.login(), "referral.read", referralId, null, clock.instant()));
        return new Choice(referral, nearServices.near(new From(referral.department(), referral.schoolId()), MOST));
    }
}
