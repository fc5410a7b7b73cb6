package org.cwtt.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.InterventionCatalogue;
import org.cwtt.casework.domain.Plan;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.web.Frame.Choice;
import org.cwtt.pages.Words;

/// What can be planned for a domain, as one field of a form: `NUTRITION|school-nutrition|two-meals-a-day`. Nobody can
/// choose what the catalogue does not have.
///
/// @param heading the domain and its level
record ServiceChoice(String heading, List<Choice> services) {
    private static final String SEPARATOR = "|";
    private static final int PARTS = 3;

    /// What a form chose.
    record Chosen(Domain domain, String intervention, String goal) {}

    /// The domains at the gravest levels first.
    static List<ServiceChoice> all(Words w, InterventionCatalogue catalogue, Map<Domain, RiskLevel> levels) {
        return Arrays.stream(Domain.values())
                .sorted((one, other) -> levels.getOrDefault(other, RiskLevel.UNKNOWN)
                        .compareTo(levels.getOrDefault(one, RiskLevel.UNKNOWN)))
                .map(domain -> new ServiceChoice(
                        w.of(domain) + ", " + w.of(levels.getOrDefault(domain, RiskLevel.UNKNOWN)),
                        services(catalogue, domain)))
                .toList();
    }

    static String write(Plan plan) {
        return String.join(SEPARATOR, plan.domain().name(), plan.intervention(), plan.goal());
    }

    /// Nothing when it is not in this form.
    static Optional<Chosen> read(String text) {
        String[] parts = text.split("\\|", -1);
        return parts.length != PARTS
                ? Optional.empty()
                : Arrays.stream(Domain.values())
                        .filter(domain -> domain.name().equals(parts[0]))
                        .map(domain -> new Chosen(domain, parts[1], parts[2]))
                        .findFirst();
    }

    private static List<Choice> services(InterventionCatalogue catalogue, Domain domain) {
        return catalogue.entries().entrySet().stream()
                .filter(entry -> entry.getValue().domains().contains(domain))
                .flatMap(entry -> entry.getValue().goals().entrySet().stream()
                        .map(goal -> Choice.of(
                                String.join(SEPARATOR, domain.name(), entry.getKey(), goal.getKey()),
                                entry.getValue().name() + ": " + goal.getValue(),
                                false)))
                .toList();
    }
}
