package org.cwtt.referral.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who or what brought a change about, and when.
///
/// @param actor login of a person, or the name of the part that acted
/// @param traceparent W3C trace context of the cause, where there is one
public record Cause(String actor, Instant at, @Nullable String traceparent) {

    /// The same, which led to what it did by this routing table.
    public Cause by(RoutingTable routing) {
        return new Cause("%s (%s %s)".formatted(actor, routing.id(), routing.version()), at, traceparent);
    }
}
