package org.cwtt.referral;

import java.time.Instant;
import org.cwtt.referral.domain.Child;
import org.jspecify.annotations.Nullable;

/// A child's state as it was heard.
///
/// @param announcedAt when intake announced it, which does not change when it is heard again
/// @param traceparent W3C trace context of the sender, where there is one
public record ChangedChild(
        Child child, Instant announcedAt, @Nullable String traceparent) {}
