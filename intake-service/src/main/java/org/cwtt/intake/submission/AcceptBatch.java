package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.cwtt.intake.submission.domain.Delivery;
import org.cwtt.intake.submission.domain.Outcome;

/// Takes in many submissions: what is wrong is refused by itself, everything else is stored together.
@ApplicationScoped
public class AcceptBatch {
    private final ScreenSubmission screenSubmission;
    private final StoreTogether storeTogether;

    AcceptBatch(ScreenSubmission screenSubmission, StoreTogether storeTogether) {
        this.screenSubmission = screenSubmission;
        this.storeTogether = storeTogether;
    }

    /// What became of each, in their order.
    public List<Outcome> accept(List<Delivery> deliveries) {
        List<Optional<Outcome>> refusals = deliveries.stream()
                .map(delivery -> screenSubmission.refusal(delivery.submission()))
                .toList();
        List<Delivery> good = new ArrayList<>();
        for (int i = 0; i < deliveries.size(); i++) {
            if (refusals.get(i).isEmpty()) {
                good.add(deliveries.get(i));
            }
        }
        Iterator<Outcome> stored = storeTogether.store(good).iterator();
        return refusals.stream().map(refusal -> refusal.orElseGet(stored::next)).toList();
    }
}
