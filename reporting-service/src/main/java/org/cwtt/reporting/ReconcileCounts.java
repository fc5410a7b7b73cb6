package org.cwtt.reporting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cwtt.reporting.domain.Drift;
import org.cwtt.reporting.domain.Drift.Kept;
import org.cwtt.reporting.domain.Reconciliation;
import org.cwtt.reporting.persistence.Rebuilds;
import org.cwtt.reporting.persistence.Reconciliations;
import org.cwtt.reporting.persistence.Recount;
import org.cwtt.reporting.persistence.Recount.Compared;
import org.jboss.logging.Logger;

/// Counts all again, in one moment of the database, and says what is not as it should be.
@ApplicationScoped
public class ReconcileCounts {
    private static final Logger LOG = Logger.getLogger(ReconcileCounts.class);
    private static final int EXAMPLES = 20;
    private static final int AT_MOST_SECONDS = 3_600;

    private final Recount recount;
    private final Reconciliations reconciliations;
    private final Rebuilds rebuilds;
    private final InstantSource clock;

    ReconcileCounts(Recount recount, Reconciliations reconciliations, Rebuilds rebuilds, InstantSource clock) {
        this.recount = recount;
        this.reconciliations = reconciliations;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /// @return empty when another replica is at it, or while everything is made again anyway
    public Optional<Reconciliation> reconcile() {
        Optional<Reconciliation> found =
                QuarkusTransaction.requiringNew().timeout(AT_MOST_SECONDS).call(this::compared);
        found.filter(result -> result.drifts() > 0)
                .ifPresent(result -> LOG.errorf(
                        "%d of %d counts are not what they should be; GET /v1/reconciliations/latest names some",
                        result.drifts(), result.compared()));
        return found;
    }

    /// What was found last, by whichever replica.
    @Transactional
    public Optional<Reconciliation> latest() {
        return reconciliations.latest();
    }

    private Optional<Reconciliation> compared() {
        if (!recount.begin() || rebuilds.running().isPresent()) {
            return Optional.empty();
        }
        var startedAt = clock.instant();
        long compared = 0;
        long drifts = 0;
        List<Drift> examples = new ArrayList<>();
        for (Kept kept : Kept.values()) {
            Compared one = recount.compare(kept, EXAMPLES);
            compared += one.compared();
            drifts += one.drifts();
            examples.addAll(one.examples());
        }
        Reconciliation found =
                new Reconciliation(startedAt, Duration.between(startedAt, clock.instant()), compared, drifts, examples);
        reconciliations.save(found);
        return Optional.of(found);
    }
}
