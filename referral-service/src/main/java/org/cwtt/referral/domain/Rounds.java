package org.cwtt.referral.domain;

/// The order of rounds: their ids, such as `2026-T1`, sort by time.
final class Rounds {
    private Rounds() {}

    static boolean notBefore(String roundId, String other) {
        return roundId.compareTo(other) >= 0;
    }

    static boolean before(String roundId, String other) {
        return roundId.compareTo(other) < 0;
    }
}
