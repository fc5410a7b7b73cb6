package org.cwtt.casework.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.casework.domain.AssessedRound;
import org.cwtt.casework.domain.Case;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.Note;
import org.cwtt.casework.domain.Referral;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.domain.TimelineEntry;
import org.cwtt.casework.names.ChildName;
import org.cwtt.casework.web.Frame.Choice;
import org.cwtt.pages.Words;
import org.jspecify.annotations.Nullable;

/// A child's page.
///
/// @param namesMissing true when intake did not answer
/// @param rounds their ids, earliest first
/// @param caseCard none while no profile has called for a case
/// @param form what new plans and notes are made with
/// @param earlier what happened before the newest entries
record ChildPageView(
        UUID id,
        String name,
        boolean namesMissing,
        List<Fact> facts,
        List<String> rounds,
        List<DomainCard> domains,
        @Nullable CaseCard caseCard,
        List<PlanCard> plans,
        List<ReferralLine> referrals,
        List<NoteLine> notes,
        NewForms form,
        List<TimelineLine> recent,
        List<TimelineLine> earlier) {
    private static final int RECENT = 8;

    /// Something known of the child.
    record Fact(String what, String value) {}

    record ReferralLine(String department, String state, String respondBy, String reasons) {}

    record NoteLine(String day, String author, String text, String seenBy) {}

    /// What the forms for something new are made with; each new thing has its id already, so that a form sent twice
    /// makes one.
    record NewForms(
            UUID planId,
            UUID noteId,
            LocalDate today,
            String responsible,
            List<ServiceChoice> services,
            List<Choice> completions,
            List<Choice> stops,
            List<Choice> professions) {}

    static ChildPageView of(ChildPageWords said, Case found, Optional<ChildName> name, boolean namesMissing) {
        Words w = said.w();
        List<AssessedRound> rounds = found.rounds();
        List<TimelineLine> timeline = timeline(said, found.timeline());
        return new ChildPageView(
                found.child().childId(),
                name.map(ChildName::full)
                        .orElseGet(() -> ChildLine.unnamed(w, found.child().childId())),
                namesMissing,
                said.facts(found.child(), name),
                rounds.stream().map(one -> one.round().roundId()).toList(),
                rounds.isEmpty()
                        ? List.of()
                        : Arrays.stream(Domain.values())
                                .map(domain -> DomainCard.of(w, domain, rounds))
                                .toList(),
                found.caseFile() == null ? null : CaseCard.of(w, found.caseFile(), said.policy(), said.today()),
                found.interventions().stream()
                        .map(it -> PlanCard.of(w, it, found.deliveries(), said.catalogue(), said.today()))
                        .sorted((one, other) -> Boolean.compare(other.open(), one.open()))
                        .toList(),
                found.referrals().stream().map(one -> referral(said, one)).toList(),
                said.notes().stream().map(one -> note(w, one)).toList().reversed(),
                said.newForms(levels(rounds)),
                timeline.subList(0, Math.min(RECENT, timeline.size())),
                timeline.subList(Math.min(RECENT, timeline.size()), timeline.size()));
    }

    private static Map<Domain, RiskLevel> levels(List<AssessedRound> rounds) {
        return rounds.isEmpty() ? Map.of() : rounds.getLast().profile().levels();
    }

    private static List<TimelineLine> timeline(ChildPageWords said, List<TimelineEntry> entries) {
        return entries.stream()
                .map(entry -> TimelineLine.of(said.w(), entry, said.catalogue()))
                .toList()
                .reversed();
    }

    private static ReferralLine referral(ChildPageWords said, Referral referral) {
        Words w = said.w();
        return new ReferralLine(
                w.code(referral.department()),
                w.code(referral.state()),
                w.day(referral.respondBy()),
                said.marks(referral.reasons()));
    }

    private static NoteLine note(Words w, Note note) {
        String author = note.profession() == null ? note.author() : note.author() + ", " + w.code(note.profession());
        return new NoteLine(
                w.day(note.writtenAt()),
                author,
                note.text(),
                note.visibleTo().isEmpty()
                        ? w.of("note.everybody")
                        : String.join(
                                ", ", note.visibleTo().stream().map(w::code).toList()));
    }
}
