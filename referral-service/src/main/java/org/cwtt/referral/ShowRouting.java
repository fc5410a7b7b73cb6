package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cwtt.referral.domain.UnknownRoutingException;
import org.cwtt.referral.persistence.RoutingTables;

/// Shows a routing table that is or was used.
@ApplicationScoped
public class ShowRouting {
    private final RoutingTables tables;

    ShowRouting(RoutingTables tables) {
        this.tables = tables;
    }

    /// @return YAML
    /// @throws UnknownRoutingException when it was never used
    @Transactional
    public String show(String id, String version) {
        return tables.document(id, version).orElseThrow(() -> new UnknownRoutingException(id, version));
    }
}
