package org.cwtt.referral;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.referral.domain.RoutingComparison;
import org.cwtt.referral.domain.RoutingComparison.Count;
import org.cwtt.referral.domain.RoutingTable;
import org.cwtt.referral.persistence.Assessments;
import org.jspecify.annotations.Nullable;

/// Shows what a candidate routing table would ask of whom, by the newest profiles of the last round. Nothing is sent.
@ApplicationScoped
public class PreviewRouting {
    private static final int SECONDS = 600;

    private final RoutingTable current;
    private final Assessments assessments;

    PreviewRouting(RoutingTable current, Assessments assessments) {
        this.current = current;
        this.assessments = assessments;
    }

    /// @param roundId null while no profile is known
    public record Preview(
            String current, String candidate, @Nullable String roundId, long profiles, List<Count> departments) {
        public Preview {
            departments = List.copyOf(departments);
        }
    }

    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public Preview preview(RoutingTable candidate) {
        RoutingComparison comparison = new RoutingComparison(current, candidate);
        String round = assessments.latestRound();
        if (round != null) {
            assessments.eachOf(round, comparison::add);
        }
        return new Preview(nameOf(current), nameOf(candidate), round, comparison.profiles(), comparison.counts());
    }

    private static String nameOf(RoutingTable table) {
        return table.id() + " " + table.version();
    }
}
