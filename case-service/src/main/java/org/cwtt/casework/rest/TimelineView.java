package org.cwtt.casework.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.CaseMove;
import org.cwtt.casework.domain.InterventionMove;
import org.cwtt.casework.domain.TimelineEntry;
import org.cwtt.casework.domain.TimelineEntry.CaseMoved;
import org.cwtt.casework.domain.TimelineEntry.ConsentsChanged;
import org.cwtt.casework.domain.TimelineEntry.FlagChanged;
import org.cwtt.casework.domain.TimelineEntry.FlagRaised;
import org.cwtt.casework.domain.TimelineEntry.InterventionMoved;
import org.cwtt.casework.domain.TimelineEntry.NoteWritten;
import org.cwtt.casework.domain.TimelineEntry.ProfileAssessed;
import org.cwtt.casework.domain.TimelineEntry.RecordAbsorbed;
import org.cwtt.casework.domain.TimelineEntry.ReferralMoved;
import org.cwtt.casework.domain.TimelineEntry.SchoolChanged;
import org.cwtt.casework.domain.TimelineEntry.ServiceDelivered;
import org.jspecify.annotations.Nullable;

/// One entry of the timeline, told apart by `kind`.
@JsonTypeInfo(use = Id.NAME, property = "kind")
@JsonInclude(Include.NON_NULL)
sealed interface TimelineView {
    Instant at();

    /// None for what belongs to no round.
    @Nullable
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

    @JsonTypeName("SCHOOL_CHANGED")
    record Schooled(
            Instant at,
            @Nullable String round,
            @Nullable String fromSchool,
            String toSchool,
            @Nullable String fromGrade,
            String toGrade)
            implements TimelineView {}

    @JsonTypeName("CONSENTS_CHANGED")
    record Consented(Instant at, @Nullable String round, List<String> given, List<String> withdrawn)
            implements TimelineView {}

    @JsonTypeName("RECORD_ABSORBED")
    record Absorbed(Instant at, @Nullable String round, UUID childId) implements TimelineView {}

    @JsonTypeName("CASE_MOVED")
    record CaseStepped(
            Instant at,
            String round,
            String step,
            @Nullable String from,
            String to,
            @Nullable String team,
            @Nullable String outcome,
            String by)
            implements TimelineView {}

    @JsonTypeName("INTERVENTION_MOVED")
    record Planned(
            Instant at,
            String round,
            UUID interventionId,
            String domain,
            String intervention,
            String step,
            @Nullable String from,
            String to,
            @Nullable String outcome)
            implements TimelineView {}

    @JsonTypeName("SERVICE_DELIVERED")
    record Delivered(Instant at, @Nullable String round, UUID interventionId, LocalDate on, String result)
            implements TimelineView {}

    @JsonTypeName("NOTE_WRITTEN")
    record Noted(
            Instant at,
            @Nullable String round,
            UUID noteId,
            String by,
            @Nullable String profession) implements TimelineView {}

    static TimelineView from(TimelineEntry entry) {
        return switch (entry) {
            case ProfileAssessed e -> new Assessed(e.at(), e.roundId(), e.sequence(), e.complete());
            case FlagRaised e ->
                new Raised(e.at(), e.roundId(), e.domain().name(), e.level().name());
            case FlagChanged e ->
                new Changed(e.at(), e.roundId(), e.domain().name(), e.from().name(), e.to().name());
            case SchoolChanged e ->
                new Schooled(e.at(), null, e.fromSchool(), e.toSchool(), e.fromGrade(), e.toGrade());
            case ConsentsChanged e -> new Consented(e.at(), null, e.given(), e.withdrawn());
            case RecordAbsorbed e -> new Absorbed(e.at(), null, e.absorbedChildId());
            case CaseMoved e -> stepped(e.move());
            case InterventionMoved e -> planned(e.move());
            case ServiceDelivered e ->
                new Delivered(
                        e.at(),
                        null,
                        e.delivery().interventionId(),
                        e.delivery().on(),
                        e.delivery().result().name());
            case NoteWritten e -> new Noted(e.at(), null, e.noteId(), e.author(), e.profession());
            case ReferralMoved e ->
                new Moved(e.at(), e.roundId(), e.referralId(), e.department(), e.from(), e.to(), e.outcome());
        };
    }

    private static CaseStepped stepped(CaseMove move) {
        return new CaseStepped(
                move.at(),
                move.roundId(),
                move.step().name(),
                move.from() == null ? null : move.from().name(),
                move.to().name(),
                move.team(),
                move.outcome(),
                move.actor());
    }

    private static Planned planned(InterventionMove move) {
        return new Planned(
                move.at(),
                move.roundId(),
                move.interventionId(),
                move.domain().name(),
                move.intervention(),
                move.step().name(),
                move.from() == null ? null : move.from().name(),
                move.to().name(),
                move.outcome());
    }
}
