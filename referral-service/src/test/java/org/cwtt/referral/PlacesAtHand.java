package org.cwtt.referral;

import org.cwtt.referral.persistence.NearServices;
import org.cwtt.referral.persistence.Services;

/// Finds places without a running service, for a measurement.
public final class PlacesAtHand {
    private PlacesAtHand() {}

    public static FindPlaces of(Services services, NearServices nearServices) {
        return new FindPlaces(services, nearServices);
    }
}
