package org.cwtt.referral.domain;

/// How much of a service is taken.
///
/// @param taken referrals that were accepted there and have not ended; more than the capacity when people decided so
public record Occupancy(Service service, int taken) {

    /// Places left, never below 0.
    public int room() {
        return Math.max(0, service.capacity() - taken);
    }

    /// True when it is open and has no place left.
    public boolean isFull() {
        return service.open() && room() == 0;
    }
}
