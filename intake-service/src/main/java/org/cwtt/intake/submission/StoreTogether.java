package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cwtt.intake.persistence.Outage;
import org.cwtt.intake.submission.domain.Delivery;
import org.cwtt.intake.submission.domain.Outcome;
import org.jboss.logging.Logger;

/// Stores screened submissions in one transaction; when one of them makes that fail, each in its own, so that it takes
/// no other with it.
@ApplicationScoped
public class StoreTogether {
    private static final Logger LOG = Logger.getLogger(StoreTogether.class);

    private final StoreSubmissions storeSubmissions;

    StoreTogether(StoreSubmissions storeSubmissions) {
        this.storeSubmissions = storeSubmissions;
    }

    /// What became of each, in their order.
    ///
    /// @throws RuntimeException in an outage, which strikes all of them alike: nothing is stored
    public List<Outcome> store(List<Delivery> deliveries) {
        try {
            return storeSubmissions.store(deliveries);
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            return deliveries.size() == 1
                    ? List.of(notStored(deliveries.getFirst(), e))
                    : deliveries.stream()
                            .map(delivery -> store(List.of(delivery)).getFirst())
                            .toList();
        }
    }

    private static Outcome notStored(Delivery delivery, RuntimeException fault) {
        // The database's own words may repeat what was submitted: they stay out of the log.
        LOG.errorf(
                "Submission %s could not be stored: %s",
                delivery.submission().id(), fault.getClass().getName());
        return new Outcome.NotStored(delivery.submission().id());
    }
}
