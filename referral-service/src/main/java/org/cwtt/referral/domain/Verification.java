package org.cwtt.referral.domain;

import java.util.List;

/// Whether the access log is as it was written.
///
/// @param lastPosition of the newest entry; 0 when there is none
/// @param lastHash hexadecimal; noted elsewhere, it shows later whether the newest entries were cut off
/// @param breaks positions at which the chain of hashes is broken
public record Verification(long lastPosition, String lastHash, List<Long> breaks) {
    public Verification {
        breaks = List.copyOf(breaks);
    }
}
