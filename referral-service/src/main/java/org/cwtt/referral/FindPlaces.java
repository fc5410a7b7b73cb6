package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.referral.domain.Occupancy;
import org.cwtt.referral.domain.Place;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.persistence.NearServices;
import org.cwtt.referral.persistence.NearServices.From;
import org.cwtt.referral.persistence.Services;
import org.jspecify.annotations.Nullable;

/// Says where the department sees the child of each referral, or could: the nearest of its services that has room.
///
/// It proposes to those who look, by what is taken at that moment; nothing is kept or held for anybody, and nothing is
/// refused for want of room.
@ApplicationScoped
public class FindPlaces {
    private final Services services;
    private final NearServices nearServices;

    FindPlaces(Services services, NearServices nearServices) {
        this.services = services;
        this.nearServices = nearServices;
    }

    /// The places of some referrals.
    public static final class Places {
        private final Map<String, Occupancy> chosen;
        private final Map<From, Place> proposed;

        private Places(Map<String, Occupancy> chosen, Map<From, Place> proposed) {
            this.chosen = chosen;
            this.proposed = proposed;
        }

        /// Where the department said that it sees the child.
        public @Nullable Occupancy chosen(Referral referral) {
            return referral.serviceId() == null ? null : chosen.get(referral.serviceId());
        }

        /// What to propose to the one who answers.
        public @Nullable Place proposed(Referral referral) {
            return isAsked(referral) ? proposed.get(from(referral)) : null;
        }
    }

    @Transactional
    public Places find(List<Referral> referrals) {
        Set<String> named = referrals.stream()
                .map(Referral::serviceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<From> asked = referrals.stream()
                .filter(FindPlaces::isAsked)
                .map(FindPlaces::from)
                .collect(Collectors.toSet());
        return new Places(services.find(named), nearServices.propose(asked));
    }

    private static boolean isAsked(Referral referral) {
        return referral.state() == ReferralState.REQUESTED;
    }

    private static From from(Referral referral) {
        return new From(referral.department(), referral.schoolId());
    }
}
