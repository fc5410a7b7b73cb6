package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.cwtt.referral.disclosure.ChildIdentity;
import org.cwtt.referral.disclosure.Identities;
import org.cwtt.referral.disclosure.IdentityUnavailableException;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.AccessLog;
import org.cwtt.referral.persistence.AccessLog.Access;
import org.cwtt.referral.persistence.WorkList;

/// Tells a department who the child behind one of its referrals is, once it is noted who asked and why.
@ApplicationScoped
public class RevealIdentity {
    private final WorkList workList;
    private final AccessLog accessLog;
    private final Identities identities;
    private final InstantSource clock;

    RevealIdentity(WorkList workList, AccessLog accessLog, Identities identities, InstantSource clock) {
        this.workList = workList;
        this.accessLog = accessLog;
        this.identities = identities;
        this.clock = clock;
    }

    /// @param purpose code of what the identity is needed for
    /// @throws UnknownReferralException when the viewer's department holds no such referral, or the child is
    ///     gone
    /// @throws IdentityUnavailableException when intake does not say
    public ChildIdentity reveal(Viewer viewer, UUID referralId, String purpose) {
        Referral referral = workList.find(viewer, referralId)
                .filter(found -> found.state().isOpen())
                .orElseThrow(() -> new UnknownReferralException(referralId));
        accessLog.append(new Access(viewer.login(), "referral.identity.read", referralId, purpose, clock.instant()));
        return identities.find(referral.childId()).orElseThrow(() -> new UnknownReferralException(referralId));
    }
}
