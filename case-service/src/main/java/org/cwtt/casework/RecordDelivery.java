package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.ConflictException;
import org.cwtt.casework.domain.Delivery;
import org.cwtt.casework.domain.Delivery.Result;
import org.cwtt.casework.domain.Intervention;
import org.cwtt.casework.domain.InterventionState;
import org.cwtt.casework.domain.InterventionStep;
import org.cwtt.casework.domain.InvalidRequestException;
import org.cwtt.casework.domain.UnknownRecordException;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.Deliveries;
import org.cwtt.casework.persistence.Interventions;

/// Records that a planned service was delivered, or missed; from the phone, perhaps days later and
/// more than once.
@ApplicationScoped
public class RecordDelivery {
    private final Children children;
    private final Interventions interventions;
    private final Deliveries deliveries;
    private final KeepInterventions keepInterventions;
    private final AccessLog accessLog;
    private final InstantSource clock;

    RecordDelivery(
            Children children,
            Interventions interventions,
            Deliveries deliveries,
            KeepInterventions keepInterventions,
            AccessLog accessLog,
            InstantSource clock) {
        this.children = children;
        this.interventions = interventions;
        this.deliveries = deliveries;
        this.keepInterventions = keepInterventions;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// @param created false when it was recorded before
    public record Recorded(Intervention intervention, boolean created) {}

    /// The same delivery again changes nothing.
    ///
    /// @throws ConflictException when the id stands for another delivery, or the service had ended by
    ///      then
    /// @throws InvalidRequestException when the day is in the future or before the service starts
    @Transactional
    public Recorded record(Delivery delivery, Access access) {
        children.hold(List.of(delivery.childId()));
        children.need(delivery.childId(), access.reader());
        Intervention held = interventions
                .lock(delivery.interventionId())
                .filter(found -> isOf(found, delivery.childId()))
                .orElseThrow(() -> new UnknownRecordException("intervention", delivery.interventionId()));
        Optional<Delivery> before = deliveries.find(delivery.id());
        if (before.isPresent()) {
            return repeated(before.get(), delivery, held);
        }
        check(delivery, held);
        if (!deliveries.add(delivery.of(held.childId()))) {
            throw ConflictException.idReused("delivery", delivery.id());
        }
        accessLog.add(access, List.of(delivery.childId()));
        return new Recorded(moved(held, delivery), true);
    }

    /// What was planned under a record that has been merged into the child's was planned for the same
    /// child.
    private boolean isOf(Intervention held, UUID childId) {
        return held.childId().equals(childId) || children.isAbsorbed(held.childId(), childId);
    }

    /// Whoever recorded it: a colleague's phone may send it as well.
    private static Recorded repeated(Delivery before, Delivery again, Intervention held) {
        boolean same = before.interventionId().equals(again.interventionId())
                && before.on().equals(again.on())
                && before.result() == again.result();
        if (!same) {
            throw ConflictException.idReused("delivery", again.id());
        }
        return new Recorded(held, false);
    }

    private void check(Delivery delivery, Intervention held) {
        LocalDate today = clock.instant().atZone(CaseDecider.ZONE).toLocalDate();
        if (delivery.on().isAfter(today) || delivery.on().isBefore(held.plan().startsOn())) {
            throw new InvalidRequestException(
                    "on",
                    delivery.on(),
                    "a day from " + held.plan().startsOn() + ", when it starts, to today, " + today);
        }
        LocalDate changedOn = held.changedAt().atZone(CaseDecider.ZONE).toLocalDate();
        if (!held.state().isOpen() && delivery.on().isAfter(changedOn)) {
            throw ConflictException.ended(held.state().name());
        }
    }

    private Intervention moved(Intervention held, Delivery delivery) {
        if (delivery.result() == Result.MISSED || !held.state().isOpen()) {
            return held;
        }
        LocalDate lastOn = deliveries.lastOn(held.id());
        if (held.state() == InterventionState.PLANNED) {
            var started = held.after(InterventionStep.STARTED, held.plan(), null, lastOn, clock.instant());
            keepInterventions.keep(started, delivery.by());
            return started.after();
        }
        Intervention due = held.due(held.plan().nextDueOn(lastOn));
        interventions.save(due);
        return due;
    }
}
