package org.cwtt.casework.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.domain.School;
import org.cwtt.casework.web.Frame.Choice;
import org.cwtt.pages.Words;
import org.jspecify.annotations.Nullable;

/// A page of the list.
///
/// @param round none when no child was ever assessed
/// @param namesMissing true when intake did not answer for all of them
/// @param start the address of the first page, where this is another one
/// @param next the address of the next page, if there is one
record CaseloadPageView(
        @Nullable String round,
        List<ChildLine> lines,
        boolean namesMissing,
        Filters filters,
        List<Cell> heads,
        List<Cell> legend,
        @Nullable URI start,
        @Nullable URI next) {

    /// What the list can be narrowed to, and is.
    ///
    /// @param schools empty when there are too many to choose from: then the EMIS number is typed
    /// @param said to what it is narrowed, in words
    record Filters(
            List<Choice> schools,
            String school,
            String grade,
            List<Choice> domains,
            List<Choice> levels,
            boolean overdue,
            String said) {
        static Filters of(Words w, CaseloadAddress given, List<School> schools) {
            String school = nothing(CaseloadAddress.code(given.school));
            String grade = nothing(CaseloadAddress.code(given.grade));
            List<Choice> choosable = schools.stream()
                    .map(one -> Choice.of(one.emis(), one.name(), one.emis().equals(school)))
                    .toList();
            List<Choice> domains = choices(w, List.of(Domain.values()), given.domain());
            List<Choice> levels = choices(w, gravestFirst(), given.level());
            List<String> said = new ArrayList<>();
            if (!school.isEmpty()) {
                said.add(chosen(choosable).orElse(school));
            }
            if (!grade.isEmpty()) {
                said.add(w.with("grade", grade));
            }
            chosen(domains).ifPresent(said::add);
            chosen(levels).ifPresent(said::add);
            if (given.overdue()) {
                said.add(w.of("overdue"));
            }
            return new Filters(choosable, school, grade, domains, levels, given.overdue(), String.join(", ", said));
        }

        /// True when the list is narrowed at all.
        public boolean any() {
            return !said.isEmpty();
        }

        private static Optional<String> chosen(List<Choice> choices) {
            return choices.stream().filter(Choice::chosen).map(Choice::words).findFirst();
        }

        private static List<RiskLevel> gravestFirst() {
            return Arrays.asList(RiskLevel.values()).reversed();
        }

        private static List<Choice> choices(Words w, List<? extends Enum<?>> all, @Nullable Enum<?> chosen) {
            List<Choice> choices = new ArrayList<>();
            all.forEach(one -> choices.add(Choice.of(one.name(), w.of(one), one == chosen)));
            return choices;
        }

        private static String nothing(@Nullable String given) {
            return given == null ? "" : given;
        }
    }
}
