package org.cwtt.casework.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;
import org.cwtt.casework.domain.TimelineEntry;
import org.cwtt.casework.domain.TimelineEntry.FlagChanged;
import org.cwtt.casework.domain.TimelineEntry.FlagRaised;
import org.cwtt.casework.domain.TimelineEntry.ProfileAssessed;
import org.cwtt.casework.domain.TimelineEntry.ReferralMoved;
import org.jspecify.annotations.Nullable;

/// One entry of the timeline, told apart by `kind`.
@JsonTypeInfo(use = Id.NAME, property = "kind")
@JsonInclude(Include.NON_NULL)
sealed interface TimelineView {
    Instant at();

    String round();

    @JsonTypeName("PROFILE_ASSESSED")
    record Assessed(Instant at, String round, long sequence, boolean complete) implements TimelineView {}

    @JsonTypeName("FLAG_RAISED")
    record Raised(Instant at, String round, String domain, String to) implements TimelineView {}

    @JsonTypeName("FLAG_CHANGED")
    record Changed(Instant at, String round, String domain, String from, String to) implements TimelineView {}

    @JsonTypeName("REFERRAL_MOVED")
    record Moved(
            Instant at,
            String round,
            UUID referral,
            String department,
            @Nullable String from,
            String to,
            @Nullable String outcome)
            implements TimelineView {}

    static TimelineView from(TimelineEntry entry) {
        return switch (entry) {
            case ProfileAssessed e -> new Assessed(e.at(), e.roundId(), e.sequence(), e.complete());
            case FlagRaised e ->
                new Raised(e.at(), e.roundId(), e.domain().name(), e.level().name());
            case FlagChanged e ->
                new Changed(e.at(), e.roundId(), e.domain().name(), e.from().name(), e.to().name());
            case ReferralMoved e ->
                new Moved(e.at(), e.roundId(), e.referralId(), e.department(), e.from(), e.to(), e.outcome());
        };
    }
}
