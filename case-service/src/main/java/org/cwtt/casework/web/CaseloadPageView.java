package org.cwtt.casework.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.domain.School;
import org.cwtt.casework.web.Frame.Choice;
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
    record Filters(
            List<Choice> schools,
            String school,
            String grade,
            List<Choice> domains,
            List<Choice> levels,
            boolean overdue,
            boolean any) {
        static Filters of(Words w, CaseloadAddress given, List<School> schools) {
            String school = nothing(CaseloadAddress.code(given.school));
            String grade = nothing(CaseloadAddress.code(given.grade));
            return new Filters(
                    schools.stream()
                            .map(one ->
                                    Choice.of(one.emis(), one.name(), one.emis().equals(school)))
                            .toList(),
                    school,
                    grade,
                    choices(w, List.of(Domain.values()), given.domain()),
                    choices(w, gravestFirst(), given.level()),
                    given.overdue(),
                    !school.isEmpty()
                            || !grade.isEmpty()
                            || given.domain() != null
                            || given.level() != null
                            || given.overdue());
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
