package org.cwtt.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.CaseMove;
import org.cwtt.casework.domain.InterventionCatalogue;
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
import org.cwtt.pages.Words;
import org.jspecify.annotations.Nullable;

/// Something that happened, as a line.
record TimelineLine(String day, String sentence) {
    static TimelineLine of(Words w, TimelineEntry entry, InterventionCatalogue catalogue) {
        return new TimelineLine(w.day(entry.at()), sentence(w, entry, catalogue));
    }

    private static String sentence(Words w, TimelineEntry entry, InterventionCatalogue catalogue) {
        return switch (entry) {
            case ProfileAssessed e ->
                w.with("timeline.assessed", e.roundId()) + (e.complete() ? "" : " (" + w.of("incomplete") + ")");
            case FlagRaised e -> w.of(e.domain()) + ": " + w.of(e.level());
            case FlagChanged e -> w.of(e.domain()) + ": " + w.of(e.from()) + " \u2192 " + w.of(e.to());
            case SchoolChanged e -> w.with("timeline.school", e.toSchool()) + ", " + w.with("grade", e.toGrade());
            case ConsentsChanged e -> consents(w, e);
            case RecordAbsorbed _ -> w.of("timeline.absorbed");
            case CaseMoved(var _, CaseMove move) ->
                w.of("case") + ": " + w.of(move.step()) + told(w, move.team(), move.outcome()) + by(move.actor());
            case InterventionMoved(var _, InterventionMove move) ->
                catalogue.nameOf(move.intervention()) + ": " + w.of(move.step()) + told(w, null, move.outcome());
            case ServiceDelivered e ->
                w.of("delivery") + ": " + w.of(e.delivery().result());
            case NoteWritten e -> w.of("timeline.note") + by(e.author());
            case ReferralMoved e ->
                w.with("timeline.referral", w.code(e.department())) + ": " + w.code(e.to())
                        + told(w, null, e.outcome());
        };
    }

    private static String consents(Words w, ConsentsChanged change) {
        String given = departments(w, change.given());
        String withdrawn = departments(w, change.withdrawn());
        if (given.isEmpty()) {
            return w.with("timeline.withdrawn", withdrawn);
        }
        String told = w.with("timeline.consent", given);
        return withdrawn.isEmpty() ? told : told + "; " + w.with("timeline.withdrawn", withdrawn);
    }

    private static String departments(Words w, List<String> departments) {
        return departments.stream().map(w::code).collect(Collectors.joining(", "));
    }

    private static String told(Words w, @Nullable String team, @Nullable String outcome) {
        return (team == null ? "" : ", " + team)
                + (outcome == null ? "" : ", " + w.code(outcome).toLowerCase(Locale.ROOT));
    }

    private static String by(String actor) {
        return " (" + actor + ")";
    }
}
