package org.cwtt.intake.submission.domain;

import org.cwtt.intake.access.domain.Areas;
import org.jspecify.annotations.Nullable;

/// A submission on its way in, with who brought it.
///
/// @param areas the areas of the bringer: the child must be within them
/// @param broughtBy subject of the bringer's token
/// @param traceparent the W3C trace context of the request, where there is one
public record Delivery(
        Submission submission,
        Areas areas,
        String broughtBy,
        @Nullable String traceparent) {}
