package org.cwtt.casework.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Delivery;
import org.cwtt.casework.domain.Intervention;
import org.cwtt.casework.domain.InterventionLifeCycle;
import org.jspecify.annotations.Nullable;

/// A planned service as JSON; the ETag is its version.
///
/// @param deliveries earliest first; left out in the answer to a change
/// @param allowed the steps that a person may take now
record InterventionView(
        UUID id,
        UUID childId,
        String domain,
        String intervention,
        String goal,
        String responsible,
        LocalDate startsOn,
        @Nullable Integer everyDays,
        @Nullable LocalDate endsOn,
        String state,
        long version,
        String round,
        String levelAtStart,
        @Nullable String outcome,
        @Nullable LocalDate nextDueOn,
        boolean overdue,
        Instant changedAt,
        List<String> allowed,
        List<DeliveryView> deliveries) {
    record DeliveryView(
            UUID id, LocalDate on, String result, @Nullable String reason, String by) {
        static DeliveryView from(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(), delivery.on(), delivery.result().name(), delivery.reason(), delivery.by());
        }
    }

    static InterventionView from(Intervention it, List<Delivery> ofChild, LocalDate today) {
        return new InterventionView(
                it.id(),
                it.childId(),
                it.plan().domain().name(),
                it.plan().intervention(),
                it.plan().goal(),
                it.plan().responsible(),
                it.plan().startsOn(),
                it.plan().everyDays(),
                it.plan().endsOn(),
                it.state().name(),
                it.version(),
                it.roundId(),
                it.levelAtStart().name(),
                it.outcome(),
                it.nextDueOn(),
                it.isOverdue(today),
                it.changedAt(),
                InterventionLifeCycle.allowedFrom(it.state()).stream()
                        .map(Enum::name)
                        .toList(),
                ofChild.stream()
                        .filter(delivery -> delivery.interventionId().equals(it.id()))
                        .map(DeliveryView::from)
                        .toList());
    }
}
