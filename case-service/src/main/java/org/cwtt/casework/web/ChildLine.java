package org.cwtt.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.casework.domain.Agenda;
import org.cwtt.casework.domain.CaseState;
import org.cwtt.casework.domain.CaseloadPage.Entry;
import org.cwtt.casework.names.ChildName;
import org.cwtt.pages.Words;

/// A child in the list.
///
/// @param late what is overdue, in words
/// @param open what else is open, in words
record ChildLine(
        UUID id, String name, String grade, String school, List<Cell> cells, List<String> late, List<String> open) {
    private static final int TAIL = 8;

    static ChildLine of(Words w, Entry entry, Optional<ChildName> name, LocalDate today) {
        return new ChildLine(
                entry.childId(),
                name.map(ChildName::full).orElseGet(() -> unnamed(w, entry.childId())),
                w.with("grade", entry.grade()),
                entry.schoolName(),
                Cell.all(w, entry.levels()),
                late(w, entry.agenda(), today),
                open(w, entry, today));
    }

    /// The end of the id, short enough to be read out on the telephone.
    static String unnamed(Words w, UUID childId) {
        String id = childId.toString().toUpperCase(Locale.ROOT);
        String tail = id.substring(id.length() - TAIL);
        return w.with("child.unnamed", tail.substring(0, TAIL / 2) + "-" + tail.substring(TAIL / 2));
    }

    private static List<String> late(Words w, Agenda agenda, LocalDate today) {
        List<String> late = new ArrayList<>();
        if (agenda.deliveryOverdue(today)) {
            late.add(w.with("late.delivery", w.day(Objects.requireNonNull(agenda.dueOn()))));
        }
        if (agenda.reviewOverdue(today)) {
            late.add(w.with("late.review", w.day(Objects.requireNonNull(agenda.reviewBy()))));
        }
        return late;
    }

    private static List<String> open(Words w, Entry entry, LocalDate today) {
        List<String> open = new ArrayList<>();
        Agenda agenda = entry.agenda();
        CaseState state = agenda.caseState();
        if (state != null) {
            open.add(w.of(state));
        }
        if (agenda.dueOn() != null && !agenda.deliveryOverdue(today)) {
            open.add(w.with("due.delivery", w.day(agenda.dueOn())));
        }
        if (agenda.reviewBy() != null && !agenda.reviewOverdue(today)) {
            open.add(w.with("due.review", w.day(agenda.reviewBy())));
        }
        if (!entry.complete()) {
            open.add(w.of("incomplete"));
        }
        return open;
    }
}
