package org.cwtt.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.casework.domain.Delivery;
import org.cwtt.casework.domain.Intervention;
import org.cwtt.casework.domain.InterventionCatalogue;
import org.cwtt.casework.domain.InterventionLifeCycle;
import org.cwtt.casework.domain.InterventionStep;
import org.cwtt.casework.domain.Plan;
import org.cwtt.pages.Words;
import org.jspecify.annotations.Nullable;

/// A planned service, what was delivered of it, and what may be done next.
///
/// @param version goes with the forms that change it: who comes second is told
/// @param service as the form of a plan names it
/// @param deliveryId of the next delivery: the same form sent twice records one
/// @param lastDay the last day on which a delivery can have been
record PlanCard(
        UUID id,
        long version,
        String name,
        String goal,
        String domain,
        String service,
        Plan plan,
        String when,
        String state,
        boolean open,
        @Nullable String due,
        boolean overdue,
        @Nullable String outcome,
        List<String> delivered,
        UUID deliveryId,
        LocalDate lastDay,
        Set<InterventionStep> allowed) {

    static PlanCard of(Words w, Intervention it, List<Delivery> all, InterventionCatalogue catalogue, LocalDate today) {
        Plan plan = it.plan();
        return new PlanCard(
                it.id(),
                it.version(),
                catalogue.nameOf(plan.intervention()),
                catalogue.goalOf(plan),
                w.of(plan.domain()),
                ServiceChoice.write(plan),
                plan,
                when(w, plan),
                w.of(it.state()),
                it.state().isOpen(),
                it.nextDueOn() == null ? null : w.day(it.nextDueOn()),
                it.isOverdue(today),
                it.outcome() == null ? null : w.code(it.outcome()),
                all.stream()
                        .filter(one -> one.interventionId().equals(it.id()))
                        .map(one -> w.day(one.on()) + ": " + w.of(one.result()))
                        .toList()
                        .reversed(),
                UUID.randomUUID(),
                today,
                InterventionLifeCycle.allowedFrom(it.state()));
    }

    public boolean completable() {
        return allowed.contains(InterventionStep.COMPLETED);
    }

    public boolean stoppable() {
        return allowed.contains(InterventionStep.STOPPED);
    }

    public boolean changeable() {
        return allowed.contains(InterventionStep.CHANGED);
    }

    /// As a form's field: empty for a service that is given once.
    public String everyDays() {
        return plan.everyDays() == null ? "" : plan.everyDays().toString();
    }

    /// As a form's field.
    public String endsOn() {
        return plan.endsOn() == null ? "" : plan.endsOn().toString();
    }

    private static String when(Words w, Plan plan) {
        String often = plan.everyDays() == null ? w.of("once") : w.with("every-days", plan.everyDays());
        String from = w.with("from", w.day(plan.startsOn()));
        return plan.endsOn() == null
                ? often + " " + from
                : often + " " + from + " " + w.with("until", w.day(plan.endsOn()));
    }
}
