package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.cwtt.referral.persistence.RoutingTables;

/// Keeps the routing table that is used from now on, so that it can be shown what a child was referred by.
@ApplicationScoped
public class UseRouting {
    private final RoutingTables tables;
    private final InstantSource clock;

    UseRouting(RoutingTables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /// @return the document under this id and version as it was used first: another one, if somebody changed it since
    @Transactional
    public String use(String id, String version, String document) {
        tables.add(id, version, document, clock.instant());
        return tables.document(id, version).orElseThrow();
    }
}
