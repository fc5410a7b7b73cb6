package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
    /// So many are looked at when the nearest is dealt out, and for so many schools of a list: each is a
    /// question.
    private static final int OTHERS = 50;

    private static final int MOST_SCHOOLS = 10;

    private final Services services;
    private final NearServices nearServices;

    FindPlaces(Services services, NearServices nearServices) {
        this.services = services;
        this.nearServices = nearServices;
    }

    /// The places of some referrals; among them, no service is proposed more often than it has room.
    public static final class Places {
        private final Map<String, Occupancy> chosen;
        private final Map<UUID, Place> proposed;

        private Places(Map<String, Occupancy> chosen, Map<UUID, Place> proposed) {
            this.chosen = chosen;
            this.proposed = proposed;
        }

        /// Where the department said that it sees the child.
        public @Nullable Occupancy chosen(Referral referral) {
            return referral.serviceId() == null ? null : chosen.get(referral.serviceId());
        }

        /// What to propose to the one who answers.
        public @Nullable Place proposed(Referral referral) {
            return proposed.get(referral.id());
        }
    }

    @Transactional
    public Places find(List<Referral> referrals) {
        Set<String> named = referrals.stream()
                .map(Referral::serviceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Referral> asked = referrals.stream().filter(FindPlaces::isAsked).toList();
        return new Places(services.find(named), dealt(asked));
    }

    /// Whoever accepts all that a list shows sends no more children anywhere than there are places: when the
    /// nearest has been dealt out, the next ones follow.
    private Map<UUID, Place> dealt(List<Referral> asked) {
        Map<From, Place> nearest =
                nearServices.propose(asked.stream().map(FindPlaces::from).collect(Collectors.toSet()));
        Map<From, List<Place>> others = new HashMap<>();
        Map<String, Integer> given = new HashMap<>();
        Map<UUID, Place> dealt = new HashMap<>();
        for (Referral referral : asked) {
            From from = from(referral);
            Place first = nearest.get(from);
            if (first == null) {
                continue;
            }
            Place place = hasRoom(first, given) ? first : next(from, others, given);
            if (place != null) {
                given.merge(place.service().id(), 1, Integer::sum);
                dealt.put(referral.id(), place);
            }
        }
        return dealt;
    }

    private @Nullable Place next(From from, Map<From, List<Place>> others, Map<String, Integer> given) {
        if (!others.containsKey(from) && others.size() == MOST_SCHOOLS) {
            return null;
        }
        return others.computeIfAbsent(from, one -> nearServices.near(one, OTHERS)).stream()
                .filter(other -> hasRoom(other, given))
                .findFirst()
                .orElse(null);
    }

    private static boolean hasRoom(Place place, Map<String, Integer> given) {
        return place.occupancy().room() > given.getOrDefault(place.service().id(), 0);
    }

    private static boolean isAsked(Referral referral) {
        return referral.state() == ReferralState.REQUESTED;
    }

    private static From from(Referral referral) {
        return new From(referral.department(), referral.schoolId());
    }
}
