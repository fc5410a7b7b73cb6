package org.cwtt.referral.domain;

/// A service as seen from one referral's school.
public record Place(Occupancy occupancy, Closeness closeness) {
    public Service service() {
        return occupancy.service();
    }
}
