package org.cwtt.casework.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

/// Everything that happened to a child's record, earliest first; the same for any order of arrival.
public final class Timeline {
    private Timeline() {}

    /// Profiles come before the flags they raised, and both before referral steps of the same instant.
    public static List<TimelineEntry> of(List<ProfileStep> profiles, List<ReferralStep> referrals) {
        List<TimelineEntry> entries = new ArrayList<>();
        profiles.stream()
                .collect(Collectors.groupingBy(ProfileStep::roundId, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(ofOneRound -> entries.addAll(assessments(ofOneRound)));
        referrals.stream()
                .sorted(Comparator.comparing(ReferralStep::referralId).thenComparingLong(ReferralStep::version))
                .map(Timeline::moved)
                .forEach(entries::add);
        // Stable: what has the same instant keeps the order above.
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }

    /// The whole story: what concerns the child comes before assessments, referrals, the case, plans and deliveries of
    /// the same instant.
    public static List<TimelineEntry> of(History history) {
        List<TimelineEntry> entries = new ArrayList<>(childChanges(history.child()));
        history.absorbed().stream()
                .map(other -> new RecordAbsorbed(other.changedAt(), other.childId()))
                .forEach(entries::add);
        entries.addAll(of(history.profiles(), history.referrals()));
        history.caseMoves().stream()
                .sorted(Comparator.comparingLong(CaseMove::version))
                .map(move -> new CaseMoved(move.at(), move))
                .forEach(entries::add);
        history.interventions().stream()
                .map(move -> new InterventionMoved(move.at(), move))
                .forEach(entries::add);
        history.deliveries().stream()
                .map(delivery -> new ServiceDelivered(
                        delivery.on().atStartOfDay(CaseDecider.ZONE).toInstant(), delivery))
                .forEach(entries::add);
        history.notes().stream()
                .map(note -> new NoteWritten(note.writtenAt(), note.id(), note.author(), note.profession()))
                .forEach(entries::add);
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }

    private static List<TimelineEntry> childChanges(List<Child> versions) {
        List<TimelineEntry> entries = new ArrayList<>();
        @Nullable Child before = null;
        for (Child now : versions.stream()
                .sorted(Comparator.comparingLong(Child::version))
                .toList()) {
            if (before == null
                    || !before.schoolId().equals(now.schoolId())
                    || !before.grade().equals(now.grade())) {
                entries.add(new SchoolChanged(
                        now.changedAt(),
                        before == null ? null : before.schoolId(),
                        now.schoolId(),
                        before == null ? null : before.grade(),
                        now.grade()));
            }
            List<String> held = before == null ? List.of() : before.consents();
            if (!held.equals(now.consents())) {
                entries.add(new ConsentsChanged(
                        now.changedAt(), without(now.consents(), held), without(held, now.consents())));
            }
            before = now;
        }
        return entries;
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    private static List<TimelineEntry> assessments(List<ProfileStep> ofOneRound) {
        List<TimelineEntry> entries = new ArrayList<>();
        Map<Domain, RiskLevel> before = Map.of();
        for (ProfileStep step : bySequence(ofOneRound)) {
            entries.add(new ProfileAssessed(step.assessedAt(), step.roundId(), step.sequence(), step.complete()));
            entries.addAll(flags(before, step));
            before = step.levels();
        }
        return entries;
    }

    private static List<TimelineEntry> flags(Map<Domain, RiskLevel> before, ProfileStep step) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Domain domain : Domain.values()) {
            RiskLevel from = before.getOrDefault(domain, RiskLevel.UNKNOWN);
            RiskLevel to = step.levels().getOrDefault(domain, RiskLevel.UNKNOWN);
            if (from.callsForAction() && from != to) {
                entries.add(new FlagChanged(step.assessedAt(), step.roundId(), domain, from, to));
            } else if (to.callsForAction() && from != to) {
                entries.add(new FlagRaised(step.assessedAt(), step.roundId(), domain, to));
            }
        }
        return entries;
    }

    private static List<ProfileStep> bySequence(List<ProfileStep> steps) {
        return steps.stream()
                .sorted(Comparator.comparingLong(ProfileStep::sequence))
                .toList();
    }

    private static TimelineEntry moved(ReferralStep step) {
        Instant at = step.occurredAt();
        return new ReferralMoved(
                at, step.roundId(), step.referralId(), step.department(), step.from(), step.to(), step.outcome());
    }
}
