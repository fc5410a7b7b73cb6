package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cwtt.intake.questionnaire.persistence.Questionnaires;
import org.cwtt.intake.submission.domain.Delivery;
import org.cwtt.intake.submission.domain.Finding;
import org.cwtt.intake.submission.domain.Outcome;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.cwtt.intake.submission.messaging.SubmissionEvents;
import org.cwtt.intake.submission.messaging.SubmissionEvents.Told;
import org.cwtt.intake.submission.persistence.Submissions;

/// Stores and announces screened submissions in one transaction, each of them once.
@ApplicationScoped
public class StoreSubmissions {
    private final Submissions submissions;
    private final Questionnaires questionnaires;
    private final SubmissionEvents events;

    StoreSubmissions(Submissions submissions, Questionnaires questionnaires, SubmissionEvents events) {
        this.submissions = submissions;
        this.questionnaires = questionnaires;
        this.events = events;
    }

    /// What became of each, in their order.
    @Transactional
    public List<Outcome> store(List<Delivery> deliveries) {
        Map<Delivery, Outcome> outcomes = new IdentityHashMap<>();
        List<Delivery> pending = deliveries;
        while (!pending.isEmpty()) {
            storeOneOfEachId(pending, outcomes);
            pending = pending.stream()
                    .filter(delivery -> !outcomes.containsKey(delivery))
                    .toList();
        }
        return deliveries.stream()
                .map(delivery -> Objects.requireNonNull(outcomes.get(delivery)))
                .toList();
    }

    /// Two of one id are never stored by one statement: the second one finds the first.
    private void storeOneOfEachId(List<Delivery> pending, Map<Delivery, Outcome> outcomes) {
        Set<UUID> ids = new HashSet<>();
        List<Delivery> distinct = pending.stream()
                .filter(delivery -> ids.add(delivery.submission().id()))
                .toList();
        List<Finding> findings = submissions.store(distinct);
        List<Told> stored = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            Delivery delivery = distinct.get(i);
            Optional<Outcome> outcome = findings.get(i).judge(delivery.submission());
            outcome.ifPresent(known -> outcomes.put(delivery, known));
            if (outcome.orElse(null) instanceof Outcome.Accepted accepted) {
                stored.add(told(delivery, findings.get(i), accepted));
            }
        }
        events.tell(stored);
    }

    private Told told(Delivery delivery, Finding finding, Outcome.Accepted accepted) {
        return new Told(
                delivery.submission(),
                questionnaires.find(delivery.submission().questionnaire()).orElseThrow(),
                Objects.requireNonNull(finding.child()),
                accepted.version(),
                StoredSubmission.State.STANDING,
                accepted.receivedAt(),
                delivery.broughtBy(),
                delivery.traceparent());
    }
}
