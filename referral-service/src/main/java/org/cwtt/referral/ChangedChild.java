package org.cwtt.referral;

import org.cwtt.referral.domain.Child;
import org.jspecify.annotations.Nullable;

/// A child's state as it was heard.
///
/// @param traceparent W3C trace context of the sender, where there is one
public record ChangedChild(Child child, @Nullable String traceparent) {}
