package org.cwtt.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.Case;
import org.cwtt.casework.domain.CasePolicy;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.InterventionCatalogue;
import org.cwtt.casework.domain.Note;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.names.ChildName;
import org.cwtt.casework.web.ChildPageView.Fact;
import org.cwtt.casework.web.ChildPageView.NewForms;
import org.cwtt.casework.web.Frame.Choice;
import org.cwtt.pages.Words;

/// How a child's page says things to this reader today.
///
/// @param notes those for the reader's eyes, oldest first
record ChildPageWords(
        Words w, InterventionCatalogue catalogue, CasePolicy policy, LocalDate today, Reader reader, List<Note> notes) {
    /// What came of a service.
    static final List<String> COMPLETIONS = List.of("GOAL_REACHED", "PARTLY_REACHED", "NOT_REACHED");
    /// Why there is no more of it.
    static final List<String> STOPS = List.of("NO_LONGER_NEEDED", "CAREGIVER_DECLINED", "NOT_AVAILABLE", "MOVED_AWAY");
    /// To whom a note can be confined.
    static final List<String> PROFESSIONS =
            List.of("SOCIAL_WORKER", "PSYCHOLOGIST", "NURSE", "TEACHER", "SCHOOL_COUNSELLOR");

    List<Fact> facts(Case.Subject child, Optional<ChildName> name) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(w.of("school"), child.school().name() + ", " + w.with("grade", child.grade())));
        name.map(ChildName::birthDate).ifPresent(born -> facts.add(new Fact(w.of("born"), w.day(born))));
        facts.add(new Fact(w.of("sex"), w.of(child.sex())));
        facts.add(new Fact(
                w.of("consents"),
                child.consents().isEmpty()
                        ? w.of("consents.none")
                        : child.consents().stream().map(w::code).collect(Collectors.joining(", "))));
        return facts;
    }

    /// What called for something, such as `NUTRITION:HIGH`, in words.
    String marks(List<String> marks) {
        return marks.stream()
                .map(mark -> mark.substring(0, Math.max(0, mark.indexOf(':'))))
                .map(subject -> w.code(subject))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    NewForms newForms(Map<Domain, RiskLevel> levels) {
        return new NewForms(
                UUID.randomUUID(),
                UUID.randomUUID(),
                today,
                reader.login(),
                ServiceChoice.all(w, catalogue, levels),
                choices(COMPLETIONS),
                choices(STOPS),
                choices(PROFESSIONS));
    }

    private List<Choice> choices(List<String> codes) {
        return codes.stream().map(code -> Choice.of(code, w.code(code), false)).toList();
    }
}
