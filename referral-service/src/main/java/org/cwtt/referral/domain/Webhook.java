package org.cwtt.referral.domain;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where a department's system wants to be told of its referrals.
///
/// @param areas the places of which it is told, as those of its owner when it was registered
public record Webhook(
        UUID id, Department department, List<String> areas, URI url, String createdBy, Instant createdAt) {
    public Webhook {
        areas = List.copyOf(areas);
    }
}
